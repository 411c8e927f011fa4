package io.strongroom.e2e.fault;

import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.local.signin.SignIn;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A tenant that a schedule makes for itself: somebody who owns a project and credentials, and a worker. */
final class FaultTenant {

    private static final String PASSWORD = "correct-horse-battery-staple-" + UUID.randomUUID();

    private final String gateway;
    private final String id;
    private final String project;
    private final Login owner;
    private final Login worker;

    FaultTenant(Demo demo) {
        this.gateway = demo.gateway();
        String tag = UUID.randomUUID().toString().substring(0, 8);
        String admin = "admin@faults-" + tag + ".example";
        String person = "owner@faults-" + tag + ".example";
        this.id = demo.superuser()
                .post("/tenants", """
                        {"name":"faults-%s","admin":{"email":"%s","name":"Admin","password":"%s"}}""".formatted(tag, admin, PASSWORD))
                .expect(201)
                .json()
                .path("id")
                .asString();
        Client administrator = signIn(admin);
        administrator
                .post(
                        "/users",
                        "{\"email\":\"%s\",\"name\":\"Owner\",\"roles\":[\"member\"],\"password\":\"%s\"}"
                                .formatted(person, PASSWORD))
                .expect(201);
        JsonNode machine = administrator
                .post("/machine-clients", "{\"name\":\"worker\",\"scopes\":[\"credentials:resolve\"]}")
                .expect(201)
                .json();
        this.owner = new Login(() -> signIn(person));
        this.worker = new Login(() -> new Client(
                gateway,
                SignIn.machine(
                        gateway,
                        machine.path("client_id").asString(),
                        machine.path("client_secret").asString())));
        this.project = owner().post("/projects", "{\"name\":\"Faults\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    String id() {
        return id;
    }

    String project() {
        return project;
    }

    /** Signed in less than 300 s ago. */
    Client owner() {
        return owner.client();
    }

    Client worker() {
        return worker.client();
    }

    private Client signIn(String email) {
        return new Client(gateway, SignIn.person(gateway, email, PASSWORD));
    }

    /** Signs in anew before the token ends; while that does not work the token that is there has to do. */
    private static final class Login {

        private static final long RENEWED_AFTER = Duration.ofMinutes(3).toNanos();

        private final Supplier<Client> signIn;
        private Client client;
        private long since;

        Login(Supplier<Client> signIn) {
            this.signIn = signIn;
            this.client = signIn.get();
            this.since = System.nanoTime();
        }

        synchronized Client client() {
            if (System.nanoTime() - since > RENEWED_AFTER) {
                try {
                    client = signIn.get();
                    since = System.nanoTime();
                } catch (RuntimeException away) {
                    // The next call tries again.
                }
            }
            return client;
        }
    }
}
