package io.strongroom.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Servers of the installation's own, which are used in place of started ones. */
public final class OwnServers {
    @Option(
            names = "--postgres",
            description = {
                "A PostgreSQL 18 of your own: postgresql://user:password@host:port, of a user who may make databases and roles",
                "(better by STRONGROOM_POSTGRES: a command line can be seen by everybody)"
            },
            defaultValue = "${env:STRONGROOM_POSTGRES}",
            paramLabel = "ADDRESS")
    private @Nullable String postgres;

    @Option(
            names = "--kafka",
            description = "A Kafka of your own: host:port, or STRONGROOM_KAFKA",
            defaultValue = "${env:STRONGROOM_KAFKA}",
            paramLabel = "ADDRESS")
    private @Nullable String kafka;

    @Option(
            names = "--vault",
            description = "A HashiCorp Vault or OpenBao of your own: its URL, or STRONGROOM_VAULT",
            defaultValue = "${env:STRONGROOM_VAULT}",
            paramLabel = "URL")
    private @Nullable String vault;

    @Option(
            names = "--vault-token-file",
            description = "A file with a token that may set that Vault up, or STRONGROOM_VAULT_TOKEN_FILE",
            defaultValue = "${env:STRONGROOM_VAULT_TOKEN_FILE}",
            paramLabel = "FILE")
    private @Nullable Path vaultTokenFile;

    Optional<String> postgres() {
        return Optional.ofNullable(postgres).filter(text -> !text.isBlank());
    }

    Optional<String> kafka() {
        return Optional.ofNullable(kafka).filter(text -> !text.isBlank());
    }

    Optional<String> vault() {
        return Optional.ofNullable(vault).filter(text -> !text.isBlank());
    }

    Path vaultTokenFile() {
        if (vaultTokenFile == null) {
            throw new StackException("a Vault of your own needs --vault-token-file");
        }
        return vaultTokenFile;
    }
}
