package io.strongroom.e2e.stack;

import io.strongroom.local.signin.SignIn;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo identities of a started stack, as {@code .strongroom/local.json} tells them. */
public final class Demo {

    private final JsonNode file;

    public Demo(Path localJson) {
        this.file = JsonMapper.shared().readTree(localJson.toFile());
    }

    public String gateway() {
        return file.path("gateway").asString();
    }

    public JsonNode all() {
        return file;
    }

    public Tenant tenant(int index) {
        return new Tenant(gateway(), file.path("tenants").path(index));
    }

    public Client superuser() {
        return new Client(gateway(), file.path("superuser").path("api_token").asString());
    }

    /** One demo tenant with its people and machines. */
    public record Tenant(String gateway, JsonNode json) {

        public String id() {
            return json.path("id").asString();
        }

        /** The first project of the tenant. */
        public String project() {
            return json.path("projects").path(0).path("id").asString();
        }

        /** The person who has this role in the demo project: {@code owner}, {@code editor} or {@code viewer}. */
        public Person projectMember(String role) {
            for (Map.Entry<String, JsonNode> member :
                    json.path("projects").path(0).path("members").properties()) {
                if (member.getValue().asString().equals(role)) {
                    return person("id", member.getKey());
                }
            }
            throw new AssertionError("no " + role + " in the demo project");
        }

        /** The person with this role in the tenant: {@code tenant_admin} or {@code auditor}. */
        public Person withRole(String role) {
            return people().filter(
                            user -> StreamSupport.stream(user.path("roles").spliterator(), false)
                                    .anyMatch(each -> each.asString().equals(role)))
                    .findFirst()
                    .map(user -> new Person(gateway, user))
                    .orElseThrow(() -> new AssertionError("nobody is " + role));
        }

        public Machine machine(String scope) {
            return StreamSupport.stream(json.path("machine_clients").spliterator(), false)
                    .filter(client -> StreamSupport.stream(client.path("scopes").spliterator(), false)
                            .anyMatch(each -> each.asString().equals(scope)))
                    .findFirst()
                    .map(client -> new Machine(gateway, client))
                    .orElseThrow(() -> new AssertionError("no machine client with " + scope));
        }

        private Person person(String field, String value) {
            return people().filter(user -> user.path(field).asString().equals(value))
                    .findFirst()
                    .map(user -> new Person(gateway, user))
                    .orElseThrow(() -> new AssertionError("nobody with " + field + " " + value));
        }

        private Stream<JsonNode> people() {
            return StreamSupport.stream(json.path("users").spliterator(), false);
        }
    }

    /** A person; by API token, or freshly signed in with the password. */
    public record Person(String gateway, JsonNode json) {

        public String id() {
            return json.path("id").asString();
        }

        public String email() {
            return json.path("email").asString();
        }

        String password() {
            return json.path("password").asString();
        }

        public Client byApiToken() {
            return new Client(gateway, json.path("api_token").asString());
        }

        /** Signs in anew through the login form, so that {@code auth_time} is now. */
        public Client signedIn() {
            return new Client(gateway, SignIn.person(gateway, email(), password()));
        }
    }

    /** A machine client, by client credentials. */
    public record Machine(String gateway, JsonNode json) {

        public Client client() {
            return new Client(gateway, SignIn.machine(gateway, clientId(), secret()));
        }

        String clientId() {
            return json.path("client_id").asString();
        }

        String secret() {
            return json.path("client_secret").asString();
        }
    }
}
