package io.strongroom.vaultsetup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The steps of a set-up, each of which may be done again. */
final class Installation {

    private final VaultApi vault;
    private final String mount;
    private final LoginFiles files;
    private final List<String> steps = new ArrayList<>();

    Installation(VaultApi vault, String mount, Path out) {
        this.vault = vault;
        this.mount = mount;
        this.files = new LoginFiles(vault, out);
    }

    /** @param auditFile where an audit device writes if the server has none; without it a missing one is only named */
    Outcome apply(@Nullable String auditFile) {
        mountValues();
        auditTo(auditFile);
        auditCorrelationIds();
        Definitions.SERVICES.forEach(this::writePolicy);
        Definitions.TOKEN_ROLES.forEach(this::writeTokenRole);
        enableAppRole();
        Map<String, ServiceLoginFiles> logins = new LinkedHashMap<>();
        for (String service : Definitions.SERVICES) {
            logins.put(service, writeLogin(service));
        }
        return new Outcome(steps, logins);
    }

    private void mountValues() {
        JsonNode there = data("sys/mounts").path(mount + "/");
        if (there.isMissingNode()) {
            vault.post("sys/mounts/" + mount, Map.of("type", "kv", "options", Map.of("version", "1")));
            steps.add("Mounted KV v1 at " + mount);
            return;
        }
        String version = there.path("options").path("version").asString("1");
        if (!there.path("type").asString("").equals("kv") || !version.equals("1")) {
            throw new VaultSetupException("The mount " + mount + " is not KV v1; name another one with --mount");
        }
        steps.add("KV v1 is mounted at " + mount);
    }

    private void auditTo(@Nullable String auditFile) {
        if (!data("sys/audit").isEmpty()) {
            steps.add("An audit device is on");
        } else if (auditFile == null) {
            steps.add(
                    "WARNING: the server has no audit device; name a file with --audit-file, or declare one in its configuration");
        } else {
            vault.post("sys/audit/strongroom", Map.of("type", "file", "options", Map.of("file_path", auditFile)));
            steps.add("Switched on an audit device that writes to " + auditFile);
        }
    }

    /** In clear, so that a request of the suite is found in the audit log by it; it says nothing of anybody. */
    private void auditCorrelationIds() {
        vault.post("sys/config/auditing/request-headers/" + Definitions.CORRELATION_HEADER, Map.of("hmac", false));
        steps.add("Audits the header " + Definitions.CORRELATION_HEADER);
    }

    private void writePolicy(String service) {
        vault.post("sys/policies/acl/" + service, Map.of("policy", Definitions.policy(service, mount)));
        steps.add("Wrote the policy " + service);
    }

    private void writeTokenRole(String role) {
        vault.post("auth/token/roles/" + role, vault.parse(Definitions.tokenRole(role)));
        steps.add("Wrote the token role " + role);
    }

    private void enableAppRole() {
        if (data("sys/auth").path("approle/").isMissingNode()) {
            vault.post("sys/auth/approle", Map.of("type", "approle"));
            steps.add("Enabled AppRole logins");
        }
    }

    private ServiceLoginFiles writeLogin(String service) {
        vault.post("auth/approle/role/" + service, vault.parse(Definitions.appRole(service)));
        ServiceLoginFiles written = files.write(service);
        steps.add("Wrote the login of " + service + " to " + written.roleId() + " and " + written.secretId());
        return written;
    }

    private JsonNode data(String path) {
        return vault.get(path)
                .map(answer -> answer.path("data"))
                .orElseThrow(() -> new VaultSetupException("The server has no " + path + "; is it a Vault?"));
    }
}
