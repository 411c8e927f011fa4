package io.strongroom.vaultsetup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.servers.TestServers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The set-up and the walls that it builds, on a real server. */
class VaultSetupTests {

    private static final URI ADDRESS = URI.create(TestServers.vault().address().url());
    private static final String ROOT = TestServers.vault().address().rootToken();
    private static final String MOUNT = "vault-setup-tests";
    private static final VaultApi root = new VaultApi(ADDRESS, ROOT);

    @TempDir
    Path out;

    @Test
    void givesEachServiceALoginInFilesOfItsOwner() throws IOException {
        Map<String, ServiceLoginFiles> logins = VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);

        assertThat(logins).containsOnlyKeys("credential-service", "oauth-broker-service");
        for (ServiceLoginFiles files : logins.values()) {
            for (Path file : List.of(files.roleId(), files.secretId())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        ServiceLoginFiles first = login(VaultSetup.apply(ADDRESS, ROOT, MOUNT, out), "credential-service");
        String secretId = Files.readString(first.secretId());
        String roleId = Files.readString(first.roleId());

        ServiceLoginFiles second = login(VaultSetup.apply(ADDRESS, ROOT, MOUNT, out), "credential-service");

        assertThat(Files.readString(second.secretId())).isEqualTo(secretId);
        assertThat(Files.readString(second.roleId())).isEqualTo(roleId);
    }

    @Test
    void makesANewSecretIdWhenTheServerForgotTheOldOne() throws IOException {
        ServiceLoginFiles files = login(VaultSetup.apply(ADDRESS, ROOT, MOUNT, out), "credential-service");
        Files.writeString(files.secretId(), "forgotten");

        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);

        assertThat(token("credential-service")).isNotBlank();
    }

    @Test
    void putsRightWhatDiffers() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        root.post("auth/token/roles/strongroom-c", Map.of("allowed_policies_glob", List.of("*")));

        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);

        JsonNode role = root.get("auth/token/roles/strongroom-c").orElseThrow().path("data");
        assertThat(role.path("allowed_policies_glob").toString()).isEqualTo("[\"tenant-*-c\"]");
    }

    @Test
    void refusesAMountThatIsSomethingElse() {
        String mount = "kv-v2-" + UUID.randomUUID();
        root.post("sys/mounts/" + mount, Map.of("type", "kv", "options", Map.of("version", "2")));

        assertThatThrownBy(() -> VaultSetup.apply(ADDRESS, ROOT, mount, out))
                .isInstanceOf(VaultSetupException.class)
                .hasMessageContaining("not KV v1");
    }

    @Test
    void letsATenantsTokenReachNothingElse() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        UUID tenant = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        writeTenantPolicies(tenant);
        writeTenantPolicies(other);
        VaultApi values = new VaultApi(ADDRESS, tenantToken("credential-service", "c", tenant));

        values.post(MOUNT + "/t/" + tenant + "/c/x", Map.of("v", "1"));

        assertThat(values.get(MOUNT + "/t/" + tenant + "/c/x")).isPresent();
        Stream.of("t/" + other + "/c/x", "t/" + tenant + "/o/x", "s/credential-service/x", "t/" + tenant)
                .forEach(path -> assertForbidden(() -> values.get(MOUNT + "/" + path)));
        assertForbidden(() -> values.get("auth/token/lookup-self"));
    }

    @Test
    void letsAServicesTokenReadNoValue() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        UUID tenant = UUID.randomUUID();
        root.post(MOUNT + "/t/" + tenant + "/c/x", Map.of("v", "1"));
        for (String service : Definitions.SERVICES) {
            VaultApi own = new VaultApi(ADDRESS, token(service));

            assertForbidden(() -> own.get(MOUNT + "/t/" + tenant + "/c/x"));
            assertForbidden(() -> own.get(MOUNT + "/t/" + tenant + "/o/x"));
            assertForbidden(() -> own.post("auth/token/create", Map.of("policies", List.of(service))));
        }
    }

    @Test
    void letsAServiceMakeTokensOfItsLetterOnly() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        UUID tenant = UUID.randomUUID();
        writeTenantPolicies(tenant);

        assertThat(tenantToken("oauth-broker-service", "o", tenant)).isNotBlank();
        assertForbidden(() -> tenantToken("credential-service", "o", tenant));
        assertForbidden(() -> tenantToken("oauth-broker-service", "c", tenant));
        VaultApi credentials = new VaultApi(ADDRESS, token("credential-service"));
        assertThatThrownBy(() -> credentials.post(
                        "auth/token/create/strongroom-c", Map.of("policies", List.of("tenant-" + tenant + "-o"))))
                .isInstanceOf(VaultSetupException.class);
    }

    @Test
    void letsOnlyTheBrokerWriteTenantsPolicies() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        Map<String, String> body = Map.of("policy", "path \"x\" { capabilities = [\"read\"] }");
        String policy = "sys/policies/acl/tenant-" + UUID.randomUUID() + "-c";
        VaultApi broker = new VaultApi(ADDRESS, token("oauth-broker-service"));
        VaultApi credentials = new VaultApi(ADDRESS, token("credential-service"));

        broker.post(policy, body);
        assertForbidden(() -> broker.post("sys/policies/acl/credential-service", body));
        assertForbidden(() -> credentials.post(policy, body));
    }

    @Test
    void makesBatchTokensWithoutTheDefaultPolicy() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        UUID tenant = UUID.randomUUID();
        writeTenantPolicies(tenant);
        JsonNode made = root.post("auth/token/lookup", Map.of("token", tenantToken("credential-service", "c", tenant)));

        assertThat(made.path("data").path("policies").toString()).isEqualTo("[\"tenant-" + tenant + "-c\"]");
        assertThat(made.path("data").path("type").asString()).isEqualTo("batch");
        assertThat(made.path("data").path("orphan").asBoolean()).isTrue();
        assertThat(made.path("data").path("entity_id").asString()).isEmpty();
    }

    @Test
    void letsTheAuditLogNameRequestsInClear() {
        VaultSetup.apply(ADDRESS, ROOT, MOUNT, out);
        JsonNode audited =
                root.get("sys/config/auditing/request-headers/X-Correlation-Id").orElseThrow();

        assertThat(audited.toString()).containsIgnoringCase("\"x-correlation-id\":{\"hmac\":false}");
    }

    @Test
    void knowsEachFileOfItsFolders() throws IOException {
        assertThat(names("policies")).containsExactlyInAnyOrderElementsOf(Definitions.SERVICES);
        assertThat(names("approles")).containsExactlyInAnyOrderElementsOf(Definitions.SERVICES);
        assertThat(names("token-roles")).containsExactlyInAnyOrderElementsOf(Definitions.TOKEN_ROLES);
    }

    @Test
    void isOneCommand() throws IOException {
        Path tokenFile = Files.writeString(out.resolve("root"), ROOT);
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new VaultSetup())
                .setOut(new PrintWriter(said))
                .execute(
                        "--address",
                        ADDRESS.toString(),
                        "--mount",
                        MOUNT,
                        "--token-file",
                        tokenFile.toString(),
                        "--out",
                        out.toString());

        assertThat(exit).isZero();
        assertThat(said.toString()).contains("KV v1", "audit device", "Wrote the policy credential-service");
        assertThat(said.toString()).doesNotContain(ROOT);
    }

    @Test
    void explainsItself() {
        StringWriter said = new StringWriter();
        new CommandLine(new VaultSetup()).setOut(new PrintWriter(said)).execute("--help");

        assertThat(said.toString()).contains("--address", "--token-file", "--mount", "--audit-file", "--out");
    }

    private void writeTenantPolicies(UUID tenant) {
        for (String letter : List.of("c", "o")) {
            String text = "path \"%s/t/%s/%s/*\" { capabilities = [\"create\", \"update\", \"read\", \"delete\"] }"
                    .formatted(MOUNT, tenant, letter);
            root.post("sys/policies/acl/tenant-" + tenant + "-" + letter, Map.of("policy", text));
        }
    }

    private String tenantToken(String service, String letter, UUID tenant) {
        return new VaultApi(ADDRESS, token(service))
                .post(
                        "auth/token/create/strongroom-" + letter,
                        Map.of("policies", List.of("tenant-" + tenant + "-" + letter), "ttl", "10m"))
                .path("auth")
                .path("client_token")
                .asString();
    }

    private String token(String service) {
        try {
            Map<String, String> login = Map.of(
                    "role_id",
                            Files.readString(out.resolve(service + ".role-id")).strip(),
                    "secret_id",
                            Files.readString(out.resolve(service + ".secret-id"))
                                    .strip());
            return root.post("auth/approle/login", login)
                    .path("auth")
                    .path("client_token")
                    .asString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ServiceLoginFiles login(Map<String, ServiceLoginFiles> logins, String service) {
        return Objects.requireNonNull(logins.get(service));
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                    .toList();
        }
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(VaultSetupException.class).hasMessageContaining("403");
    }
}
