package io.strongroom.e2e.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.Evidence;
import io.strongroom.e2e.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A value that nobody could mistake for another is written into every field that takes a secret, in the clear, base64 and URL-encoded. It is
 * found in Vault and in the answers meant for it, and nowhere else that bytes are kept or shown.
 */
class CanaryTests {

    private static final Demo.Tenant ACME = Stack.demo().tenant(0);
    private final Canary canary = new Canary("canary/" + UUID.randomUUID() + "+ü");

    @Test
    void aSecretIsInVaultAndInTheAnswersMeantForItAndNowhereElse() throws Exception {
        List<String> answersForOthers = new ArrayList<>();
        Client owner = ACME.projectMember("editor").signedIn();
        Client worker = ACME.machine("credentials:resolve").client();

        for (String kind : List.of("{\"kind\":\"raw\"}", "{\"kind\":\"adaptor\",\"adaptor\":\"http\"}")) {
            Answer made = owner.post("/credentials", """
                {"name":"canary","type":%s,"environments":{"main":{"baseUrl":"https://a.example","username":"u","password":"%s"}},
                 "projects":[{"project":"%s","environments":["main"]}]}\
                """.formatted(kind, canary.plain(), ACME.project()))
                    .expect(201);
            String id = made.createdId();
            assertThat(worker.post(
                                    "/projects/" + ACME.project() + "/credentials/" + id + "/resolve",
                                    "{\"environment\":\"main\"}")
                            .expect(200)
                            .text())
                    .contains(canary.plain());
            assertThat(owner.get("/credentials/" + id + "/environments/main/values")
                            .expect(200)
                            .text())
                    .contains(canary.plain());
            assertThat(Evidence.vaultValues(id)).anyMatch(value -> value.contains(canary.plain()));
            answersForOthers.add(made.text());
            answersForOthers.add(owner.get("/credentials/" + id).text());
            answersForOthers.add(owner.post("/credentials/" + id + "/environments/main/test", "")
                    .expect(200)
                    .text());
            answersForOthers.add(
                    owner.get("/projects/" + ACME.project() + "/credentials").text());
        }
        answersForOthers.addAll(refusals(owner, worker));

        for (String trace : canary.forms()) {
            assertThat(answersForOthers).noneMatch(answer -> answer.contains(trace));
            assertThat(Evidence.metrics()).noneMatch(page -> page.contains(trace));
            assertThat(Evidence.databaseRows()).noneMatch(row -> row.contains(trace));
            assertThat(Evidence.kafkaRecords()).noneMatch(record -> record.contains(trace));
            assertThat(Evidence.logsWith(trace.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    /** Bad requests that carry the canary where a careless error would repeat it. */
    private List<String> refusals(Client owner, Client worker) {
        String secret = canary.plain();
        return List.of(
                owner.post(
                                "/credentials",
                                "{\"name\":\"x\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"a\":\""
                                        + secret)
                        .text(),
                owner.post("/credentials", "{\"name\":\"x\",\"type\":\"" + secret + "\"}")
                        .text(),
                owner.post(
                                "/credentials",
                                "{\"name\":\"x\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"postgresql\"},\"environments\":{\"main\":{\"port\":\""
                                        + secret + "\"}}}")
                        .text(),
                owner.post(
                                "/adaptors/postgresql/versions/latest/validate",
                                "{\"document\":{\"port\":\"" + secret + "\"}}")
                        .text(),
                worker.post(
                                "/projects/" + ACME.project() + "/resolve",
                                "{\"items\":[{\"credential\":[\"" + secret + "\"]}]}")
                        .text(),
                ACME.withRole("tenant_admin")
                        .byApiToken()
                        .post(
                                "/users",
                                "{\"email\":\"canary-%s@acme.example\",\"name\":\"C\",\"roles\":[\"member\"],\"password\":\"%s\"}"
                                        .formatted(UUID.randomUUID(), secret))
                        .expect(201)
                        .text());
    }
}
