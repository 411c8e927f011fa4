package io.strongroom.platform.servers.cache;

import io.strongroom.platform.servers.process.ServerException;

/** The machines that servers can be started on. */
public enum Platform {
    X86_64,
    ARM64;

    /** @throws ServerException elsewhere: there the servers' addresses must be given */
    public static Platform current() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system) {
            case "Linux amd64", "Linux x86_64" -> X86_64;
            case "Linux aarch64", "Linux arm64" -> ARM64;
            default ->
                throw new ServerException("servers are started on Linux (x86-64, arm64) only, and this is " + system
                        + ": give the addresses of PostgreSQL, Kafka and a Vault instead");
        };
    }
}
