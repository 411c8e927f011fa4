package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.api.Auth;
import io.github.jopenlibs.vault.response.AuthResponse;
import java.time.Clock;
import java.time.Duration;

/** Logs in with the role id and secret id from two files, read anew each time, so that they can be rotated under a running service. */
final class AppRoleLogin implements ServiceLogin {

    private final VaultSettings.AppRole role;
    private final Clock clock;

    AppRoleLogin(VaultSettings.AppRole role, Clock clock) {
        this.role = role;
        this.clock = clock;
    }

    @Override
    public TokenLease login(VaultCalls calls) {
        String roleId = TokenFile.read(role.roleIdFile());
        String secretId = TokenFile.read(role.secretIdFile());
        AuthResponse answer =
                calls.call("login", "", config -> new Auth(config).loginByAppRole(role.mount(), roleId, secretId));
        return new TokenLease(
                answer.getAuthClientToken(),
                clock.instant(),
                Duration.ofSeconds(answer.getAuthLeaseDuration()),
                answer.isAuthRenewable());
    }
}
