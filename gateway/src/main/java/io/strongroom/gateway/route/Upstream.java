package io.strongroom.gateway.route;

import java.util.List;
import java.util.stream.Stream;

/**
 * The services behind the gateway and the paths that are theirs, of which the first that matches counts. What no service names is answered 404
 * here.
 */
enum Upstream {
    CREDENTIALS(
            "credential-service",
            "/api/v1/projects",
            "/api/v1/credentials",
            "/api/v1/account-kinds",
            "/api/v1/settings",
            "/api/v1/limits",
            "/api/v1/tenants/*/limits",
            "/api/v1/transfers",
            "/api/v1/withdrawals"),
    IDENTITY(
            "oauth-broker-service",
            "/api/v1/me",
            "/api/v1/users",
            "/api/v1/machine-clients",
            "/api/v1/tenants",
            "/api/v1/oauth",
            "/.well-known",
            "/oauth2",
            "/login",
            "/logout",
            "/assets/login"),
    SCHEMAS("schema-registry-service", "/api/v1/adaptors"),
    AUDIT("audit-service", "/api/v1/audit");

    private final String service;
    private final List<String> paths;

    Upstream(String service, String... paths) {
        this.service = service;
        this.paths = Stream.concat(Stream.of(paths), Stream.of("/openapi/" + service + ".json"))
                .toList();
    }

    String service() {
        return service;
    }

    /** Path patterns: each path itself and all below it. */
    List<String> patterns() {
        return paths.stream().map(path -> path + "/**").toList();
    }

    /** Only the sign-in keeps a session in the browser; nobody else gets to see its cookie. */
    boolean takesCookies() {
        return this == IDENTITY;
    }
}
