package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.ServerFolder;
import java.nio.file.Path;
import java.util.List;

/** {@code .strongroom}: all that a stack keeps. */
public record StackFolder(Path path) {
    public StackFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes it, readable by its owner only. */
    public StackFolder create() {
        file().create();
        return this;
    }

    /** The folder itself. */
    ServerFolder file() {
        return new ServerFolder(path, logs());
    }

    /** All that a reset forgets: everything but the unpacked applications. */
    public List<Path> data() {
        return List.of(
                path.resolve("servers"),
                logs(),
                config().data(),
                keys().data(),
                vaultLogins(),
                training().path(),
                localJson(),
                state().data());
    }

    public Path localJson() {
        return path.resolve("local.json");
    }

    /** Log files of all services and servers. */
    public Path logs() {
        return path.resolve("logs");
    }

    public ServerFolder server(String name) {
        return new ServerFolder(path.resolve("servers").resolve(name), logs());
    }

    /** Configuration files of the services. */
    ServerFolder config() {
        return new ServerFolder(path.resolve("config"), logs());
    }

    /** The services' key pairs. */
    ServerFolder keys() {
        return new ServerFolder(path.resolve("keys"), logs());
    }

    /** What the services log in to Vault with. */
    Path vaultLogins() {
        return path.resolve("vault-logins");
    }

    /** Passwords that were made, what was seeded, which processes run. */
    public ServerFolder state() {
        return new ServerFolder(path.resolve("state"), logs());
    }

    /** Unpacked applications and their AOT caches. */
    Path applications() {
        return path.resolve("app");
    }

    /** The throw-away stack that AOT caches are trained on. */
    StackFolder training() {
        return new StackFolder(path.resolve("training"));
    }
}
