package io.strongroom.platform.vault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this service reaches its Vault-compatible server.
 *
 * @param address the server's URL, without a path
 * @param mount the KV v1 mount that holds everything of the suite
 * @param letter {@code c} for credential-service, {@code o} for oauth-broker-service: which place of each tenant this service reaches
 * @param tokenFile a file that holds the service's token; exactly one of this and {@code approle}
 * @param approle files to log in with
 * @param permits calls that may be under way at once
 * @param permitWait how long a call waits for a permit before it fails
 * @param connectTimeout time to connect
 * @param readTimeout longest silence of the server during a call
 * @param tenantTokenTtl life of a token made for one tenant; a new one is made at two thirds of it
 * @param cache values kept in memory
 */
@ConfigurationProperties(prefix = "strongroom.vault", ignoreUnknownFields = false)
record VaultSettings(
        URI address,
        @DefaultValue("strongroom") String mount,
        @DefaultValue("c") String letter,
        @Nullable Path tokenFile,
        @Nullable AppRole approle,
        @DefaultValue("64") int permits,
        @DefaultValue("1s") Duration permitWait,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout,
        @DefaultValue("10m") Duration tenantTokenTtl,
        @DefaultValue Cache cache) {

    VaultSettings {
        if ((tokenFile == null) == (approle == null)) {
            throw new IllegalArgumentException("Set either strongroom.vault.token-file or strongroom.vault.approle");
        }
        if (!letter.matches("[co]")) {
            throw new IllegalArgumentException("strongroom.vault.letter is c or o, not " + letter);
        }
    }

    /**
     * @param mount where the AppRole login is mounted
     * @param roleIdFile a file that holds the role's id
     * @param secretIdFile a file that holds the secret id
     */
    record AppRole(@DefaultValue("approle") String mount, Path roleIdFile, Path secretIdFile) {}

    /**
     * @param enabled whether values are kept at all
     * @param ttl how long one is kept after it was read
     * @param entries how many are kept at most
     * @param size bytes that they take together at most
     */
    record Cache(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("10s") Duration ttl,
            @DefaultValue("10000") int entries,
            @DefaultValue("64MB") DataSize size) {}
}
