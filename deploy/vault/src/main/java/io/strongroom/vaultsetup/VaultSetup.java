package io.strongroom.vaultsetup;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets up a Vault-compatible server for the suite, as often as one likes. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Sets up a Vault-compatible server (HashiCorp Vault or OpenBao) for Strongroom: the KV v1 mount, an audit device,",
            "the services' policies, the roles that make tokens for tenants, and a login (AppRole) for each service, whose role id",
            "and secret id it writes to files that only their owner may read. Again is fine: what is there already stays, and",
            "what differs is put right.%n"
        })
public final class VaultSetup implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--address",
            description = "The server's URL (default: $VAULT_ADDR or http://127.0.0.1:8200)",
            defaultValue = "${env:VAULT_ADDR:-http://127.0.0.1:8200}")
    private URI address = URI.create("http://127.0.0.1:8200");

    @Option(
            names = "--token-file",
            description =
                    "A file that holds a token which may do all this, root's for one; without it $VAULT_TOKEN is taken")
    private @Nullable Path tokenFile;

    @Option(names = "--mount", description = "The mount (default: ${DEFAULT-VALUE})", defaultValue = "strongroom")
    private String mount = "strongroom";

    @Option(
            names = "--audit-file",
            description = "Where the server writes its audit log, if it has no audit device yet; a path on the server")
    private @Nullable String auditFile;

    @Option(names = "--out", required = true, description = "The folder for the services' role ids and secret ids")
    private Path out = Path.of(".");

    public static void main(String[] args) {
        System.exit(new CommandLine(new VaultSetup())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(args));
    }

    /**
     * Sets the server up.
     *
     * @param token may write policies, roles and mounts; root's for one
     * @param mount the KV v1 mount for everything of the suite, made if it is missing
     * @param out the folder for {@code <service>.role-id} and {@code <service>.secret-id}, made if it is missing
     * @return by service, the files that it logs in with
     * @throws VaultSetupException when the server is not ready or refuses something
     */
    public static Map<String, ServiceLoginFiles> apply(URI address, String token, String mount, Path out) {
        return new Installation(new VaultApi(address, token), mount, out)
                .apply(null)
                .logins();
    }

    @Override
    public Integer call() throws IOException {
        Outcome outcome = new Installation(new VaultApi(address, token()), mount, out).apply(auditFile);
        PrintWriter print = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        outcome.steps().forEach(print::println);
        return 0;
    }

    private String token() throws IOException {
        if (tokenFile != null) {
            return Files.readString(tokenFile).strip();
        }
        String token = System.getenv("VAULT_TOKEN");
        if (token == null || token.isBlank()) {
            throw new VaultSetupException("Give a token: --token-file, or VAULT_TOKEN in the environment");
        }
        return token;
    }
}
