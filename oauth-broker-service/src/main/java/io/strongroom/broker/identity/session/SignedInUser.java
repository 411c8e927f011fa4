package io.strongroom.broker.identity.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person with a login session, as Spring Security knows them; their name is their id. */
@SuppressWarnings({"serial", "this-escape"})
public final class SignedInUser extends AbstractAuthenticationToken {

    private final SignIn signIn;

    public SignedInUser(SignIn signIn) {
        super(List.of());
        this.signIn = signIn;
        setAuthenticated(true);
    }

    public SignIn signIn() {
        return signIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return signIn;
    }

    @Override
    public String getName() {
        return signIn.user().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser that && signIn.equals(that.signIn);
    }

    @Override
    public int hashCode() {
        return signIn.hashCode();
    }
}
