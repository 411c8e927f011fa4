package io.strongroom.platform.test.servers;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an installation would configure for a service, over the servers of the tests. */
public final class StrongroomProperties {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private StrongroomProperties() {}

    /** All that this service needs, by the folder's name: {@code credential-service}. */
    public static Map<String, Object> of(String service) {
        var all = new StrongroomProperties().kafka();
        return (switch (service) {
                    case "credential-service" -> all.database("credential").vault(service, "c");
                    case "oauth-broker-service" -> all.database("broker").vault(service, "o");
                    case "schema-registry-service" -> all.database("schema");
                    case "audit-service" -> all.database("audit");
                    case "gateway" -> all;
                    default -> throw new IllegalArgumentException("no service is called " + service);
                })
                .properties;
    }

    private StrongroomProperties kafka() {
        properties.put("spring.kafka.bootstrap-servers", TestServers.kafka().bootstrap());
        return this;
    }

    private StrongroomProperties database(String service) {
        properties.putAll(of(ServiceDatabases.of(service)));
        return this;
    }

    /** The three roles' settings for a service that uses this database. */
    public static Map<String, Object> of(ServiceDatabase database) {
        var roles = database.roles();
        return Map.of(
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", roles.app(),
                "spring.datasource.password", roles.appPassword(),
                "spring.flyway.user", roles.owner(),
                "spring.flyway.password", roles.ownerPassword(),
                "strongroom.ops.username", roles.ops(),
                "strongroom.ops.password", roles.opsPassword());
    }

    private StrongroomProperties vault(String service, String letter) {
        var login = TestVault.login(service);
        properties.put("strongroom.vault.address", TestVault.address().url());
        properties.put("strongroom.vault.mount", TestVault.MOUNT);
        properties.put("strongroom.vault.letter", letter);
        properties.put("strongroom.vault.approle.role-id-file", login.roleId().toString());
        properties.put(
                "strongroom.vault.approle.secret-id-file", login.secretId().toString());
        return this;
    }
}
