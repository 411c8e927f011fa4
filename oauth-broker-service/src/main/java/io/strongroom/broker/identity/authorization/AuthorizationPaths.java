package io.strongroom.broker.identity.authorization;

/** The endpoints of the authorization server that the suite offers. */
final class AuthorizationPaths {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String TOKEN = "/oauth2/token";
    static final String JWKS = "/oauth2/jwks";
    static final String INTROSPECT = "/oauth2/introspect";
    static final String REVOKE = "/oauth2/revoke";
    static final String OPENID = "/.well-known/openid-configuration";
    static final String METADATA = "/.well-known/oauth-authorization-server";

    private AuthorizationPaths() {}
}
