package io.strongroom.platform.web.caller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller whose token was verified, as Spring Security knows it. */
@SuppressWarnings({"serial", "this-escape"})
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private final Caller caller;
    private final String token;

    /** @param token the verified token, to be passed on where a service reads for this caller */
    public CallerAuthentication(Caller caller, String token) {
        super(List.of());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    public String token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && caller.equals(that.caller) && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
