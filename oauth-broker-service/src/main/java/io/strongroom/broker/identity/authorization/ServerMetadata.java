package io.strongroom.broker.identity.authorization;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the discovery documents to what the suite offers; the framework lists all that it could do. */
final class ServerMetadata {

    private static final Set<String> NOT_OFFERED = Set.of(
            "device_authorization_endpoint",
            "pushed_authorization_request_endpoint",
            "registration_endpoint",
            "userinfo_endpoint",
            "end_session_endpoint",
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported");

    private ServerMetadata() {}

    static void trim(Map<String, Object> claims) {
        claims.keySet().removeAll(NOT_OFFERED);
        claims.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        claims.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post", "none"));
        List<String> withSecret = List.of("client_secret_basic", "client_secret_post");
        claims.put("introspection_endpoint_auth_methods_supported", withSecret);
        claims.put("revocation_endpoint_auth_methods_supported", withSecret);
        claims.put("prompt_values_supported", List.of("none", "login"));
        claims.put("scopes_supported", List.of("openid"));
    }
}
