package io.strongroom.bench.world;

import io.strongroom.local.signin.SignIn;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A tenant with one project, its worker, and credentials that all are granted to it.
 *
 * @param credentials their ids
 */
record BenchTenant(
        String gateway,
        String id,
        String project,
        List<String> credentials,
        Person owner,
        String clientId,
        String clientSecret) {
    private static final String PASSWORD = "bench-" + UUID.randomUUID();

    record Person(String email, String password) {}

    static BenchTenant make(RunningStack stack, String name, int credentials) {
        var gateway = stack.gateway();
        var id = Api.suite(gateway, stack.superuserToken())
                .post("/tenants", """
                        {"name":"%s","admin":{"email":"admin@%s.example","name":"Admin","password":"%s"}}""".formatted(name, name, PASSWORD))
                .path("id")
                .asString();
        var admin = Api.suite(gateway, SignIn.person(gateway, "admin@" + name + ".example", PASSWORD));
        var email = "owner@" + name + ".example";
        admin.post("/users", """
                {"email":"%s","name":"Owner","roles":["member"],"password":"%s"}""".formatted(email, PASSWORD));
        var machine = admin.post("/machine-clients", "{\"name\":\"worker\",\"scopes\":[\"credentials:resolve\"]}");
        var owner = Api.suite(gateway, SignIn.person(gateway, email, PASSWORD));
        var project = owner.post("/projects", "{\"name\":\"bench\"}").path("id").asString();
        var made = IntStream.range(0, credentials)
                .mapToObj(number -> credential(owner, project, number))
                .toList();
        return new BenchTenant(
                gateway,
                id,
                project,
                made,
                new Person(email, PASSWORD),
                machine.path("client_id").asString(),
                machine.path("client_secret").asString());
    }

    /** Its values are 300 bytes. */
    private static String credential(Api owner, String project, int number) {
        return owner.post("/credentials", """
                        {"name":"bench %d","type":{"kind":"raw"},"environments":{"main":%s},
                         "projects":[{"project":"%s","environments":["main"]}]}""".formatted(number, values(number), project))
                .path("id")
                .asString();
    }

    static String values(int seed) {
        var secret = new Random(seed)
                .ints(216, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return """
            {"hostUrl":"https://system.example","username":"worker","password":"%s"}""".formatted(secret).strip();
    }

    /** A fresh token of its worker. */
    String workerToken() {
        return SignIn.machine(gateway, clientId, clientSecret);
    }

    /** A fresh token of the credentials' owner. */
    String ownerToken() {
        return SignIn.person(gateway, owner.email(), owner.password());
    }
}
