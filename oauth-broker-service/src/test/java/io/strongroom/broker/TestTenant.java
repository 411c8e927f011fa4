package io.strongroom.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A tenant and its first administrator.
 *
 * @param admin {@code Bearer …}
 */
public record TestTenant(UUID id, String name, String adminEmail, String admin) {

    public TestUser user(String... roles) {
        String email = "u" + UUID.randomUUID() + "@" + id + ".example";
        return userOf(email, roles);
    }

    public TestUser userOf(String email, String... roles) {
        Answer made = post("/api/v1/users", """
                {"email":"%s","name":"Grace","roles":["%s"],"password":"%s"}""".formatted(email, String.join("\",\"", roles), Suite.PASSWORD));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new TestUser(id, UUID.fromString(made.json().path("id").asString()), email);
    }

    public TestMachine machine(String... scopes) {
        Answer made = post("/api/v1/machine-clients", """
                {"name":"worker","scopes":["%s"]}""".formatted(String.join("\",\"", scopes)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new TestMachine(
                UUID.fromString(made.json().path("id").asString()),
                made.json().path("client_id").asString(),
                made.json().path("client_secret").asString());
    }

    public Answer get(String path) {
        return Suite.http().get(path, "Authorization", admin);
    }

    public Answer post(String path, String json) {
        return Suite.http().post(path, json, "Authorization", admin);
    }

    public Answer patch(String path, String json) {
        return Suite.http()
                .send(
                        "PATCH",
                        path,
                        BodyPublishers.ofString(json),
                        "Authorization",
                        admin,
                        "Content-Type",
                        "application/merge-patch+json");
    }

    public Answer delete(String path) {
        return Suite.http().send("DELETE", path, BodyPublishers.noBody(), "Authorization", admin);
    }

    /** A person of the tenant. */
    public record TestUser(UUID tenant, UUID id, String email) {

        public String bearer() {
            return Suite.bearer(email, Suite.PASSWORD);
        }
    }

    /** A machine client with a secret that is good. */
    public record TestMachine(UUID id, String clientId, String secret) {

        public Answer token(String form) {
            return ask("/oauth2/token", form);
        }

        public String bearer() {
            return "Bearer "
                    + token("grant_type=client_credentials")
                            .json()
                            .path("access_token")
                            .asString();
        }

        public Answer ask(String path, String form) {
            return Suite.http()
                    .send(
                            "POST",
                            path,
                            BodyPublishers.ofString(form),
                            "Authorization",
                            basic(),
                            "Content-Type",
                            "application/x-www-form-urlencoded");
        }

        public TestMachine withSecret(String other) {
            return new TestMachine(id, clientId, other);
        }

        private String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        }
    }
}
