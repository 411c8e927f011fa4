package io.strongroom.local.stack;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration file of one service. */
final class ServiceConfiguration {
    private final Map<String, Object> properties = new TreeMap<>();

    private ServiceConfiguration() {}

    static ServiceConfiguration of(Service service, StackSettings settings, StackServers servers) {
        var configuration = new ServiceConfiguration();
        configuration.common(service, settings.ports(), servers);
        configuration.identity(service, settings);
        configuration.database(service, servers);
        configuration.vault(service, servers);
        switch (service) {
            case GATEWAY -> configuration.gateway();
            case SCHEMA -> NpmRegistry.configured().ifPresent(url -> configuration.set("strongroom.npm.registry", url));
            case CREDENTIAL, BROKER, AUDIT -> {}
        }
        return configuration;
    }

    private void common(Service service, StackPorts ports, StackServers servers) {
        set("server.port", ports.of(service));
        set("server.address", "127.0.0.1");
        set("spring.kafka.bootstrap-servers", servers.kafka());
        set("strongroom.token.issuer", ports.url(Service.GATEWAY));
        set("strongroom.token.jwks-uri", ports.url(Service.BROKER) + "/oauth2/jwks");
        if (service != Service.GATEWAY) {
            set("strongroom.trusted-proxies", "127.0.0.1/32");
        }
    }

    private void identity(Service service, StackSettings settings) {
        var keys = new ServiceKeys(settings.folder().keys());
        set("strongroom.service.name", service.folder());
        set("strongroom.service.private-key", keys.privateKey(service));
        for (var peer : service.others()) {
            set(
                    "strongroom.peers.%s.url".formatted(peer.folder()),
                    settings.ports().url(peer));
            set("strongroom.peers.%s.public-key".formatted(peer.folder()), keys.publicKey(peer));
        }
    }

    private void database(Service service, StackServers servers) {
        var database = servers.databases().get(service);
        if (database != null) {
            set("spring.datasource.url", database.jdbcUrl());
            set("spring.datasource.username", database.roles().app());
            set("spring.datasource.password", database.roles().appPassword());
            set("spring.flyway.user", database.roles().owner());
            set("spring.flyway.password", database.roles().ownerPassword());
            set("strongroom.ops.username", database.roles().ops());
            set("strongroom.ops.password", database.roles().opsPassword());
        }
    }

    private void vault(Service service, StackServers servers) {
        var login = servers.vaultLogins().get(service.folder());
        if (login != null) {
            set("strongroom.vault.address", servers.vault().url());
            set("strongroom.vault.mount", StackServers.VAULT_MOUNT);
            set("strongroom.vault.letter", service.letter().orElseThrow());
            set("strongroom.vault.approle.role-id-file", login.roleId());
            set("strongroom.vault.approle.secret-id-file", login.secretId());
        }
    }

    private void gateway() {
        set("strongroom.limits.machine", 5_000);
        set("strongroom.limits.user", 200);
    }

    private void set(String name, Object value) {
        properties.put(name, value);
    }

    /** YAML with one property a line; single quotes keep every character as it is. */
    String text() {
        return properties.entrySet().stream()
                .map(each -> "%s: '%s'%n"
                        .formatted(each.getKey(), each.getValue().toString().replace("'", "''")))
                .collect(Collectors.joining("", "# Written by deploy/local/up; changes are lost.\n", ""));
    }
}
