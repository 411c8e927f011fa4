package io.strongroom.broker.identity.session;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where browsers reach this service: the gateway, which is the issuer. Redirects to itself are written without a host, so that no header
 * of a request can send anybody elsewhere.
 */
@Component
public class PublicAddress {

    private final URI issuer;

    PublicAddress(@Value("${strongroom.token.issuer}") URI issuer) {
        this.issuer = issuer;
    }

    /** Whether cookies may be bound to https. */
    boolean isSecure() {
        return "https".equals(issuer.getScheme());
    }

    /** A path of this service as the browser has to ask for it. */
    public String path(String path) {
        String base = issuer.getPath() == null ? "" : issuer.getPath().replaceAll("/+$", "");
        return base + path;
    }
}
