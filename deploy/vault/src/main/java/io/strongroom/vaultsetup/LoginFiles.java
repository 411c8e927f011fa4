package io.strongroom.vaultsetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** Writes what the services log in with. A secret id that the server still knows is kept, so that a second set-up locks nobody out. */
final class LoginFiles {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final VaultApi vault;
    private final Path folder;

    LoginFiles(VaultApi vault, Path folder) {
        this.vault = vault;
        this.folder = folder;
    }

    ServiceLoginFiles write(String service) {
        Path roleId = folder.resolve(service + ".role-id");
        Path secretId = folder.resolve(service + ".secret-id");
        try {
            Files.createDirectories(folder);
            replace(roleId, roleId(service));
            if (!known(service, secretId)) {
                replace(secretId, newSecretId(service));
            }
            return new ServiceLoginFiles(roleId, secretId);
        } catch (IOException e) {
            throw new VaultSetupException("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private String roleId(String service) {
        return vault.get("auth/approle/role/" + service + "/role-id")
                .map(answer -> answer.path("data").path("role_id").asString())
                .orElseThrow(() -> new VaultSetupException("The server has no login for " + service));
    }

    private boolean known(String service, Path secretId) throws IOException {
        if (!Files.exists(secretId)) {
            return false;
        }
        Map<String, String> body =
                Map.of("secret_id", Files.readString(secretId).strip());
        return vault.post("auth/approle/role/" + service + "/secret-id/lookup", body)
                .has("data");
    }

    private String newSecretId(String service) {
        return vault.post("auth/approle/role/" + service + "/secret-id", Map.of())
                .path("data")
                .path("secret_id")
                .asString();
    }

    private void replace(Path file, String content) throws IOException {
        Path written = Files.createTempFile(folder, "login", ".new", OWNER_ONLY);
        Files.writeString(written, content + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
