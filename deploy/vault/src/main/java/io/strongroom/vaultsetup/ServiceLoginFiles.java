package io.strongroom.vaultsetup;

import java.nio.file.Path;

/** The two files, of mode 0600, that a service logs in with: {@code strongroom.vault.approle.role-id-file} and {@code …secret-id-file}. */
public record ServiceLoginFiles(Path roleId, Path secretId) {}
