package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.api.Auth;
import io.github.jopenlibs.vault.response.LookupResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Takes the token from a file, read anew each time: an agent beside the service may rewrite it. */
final class TokenFile implements ServiceLogin {

    private final Path file;
    private final Clock clock;

    TokenFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public TokenLease login(VaultCalls calls) {
        String token = read(file);
        LookupResponse answer = calls.call("lookup", token, config -> new Auth(config).lookupSelf());
        return new TokenLease(token, clock.instant(), Duration.ofSeconds(answer.getTTL()), answer.isRenewable());
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new SecretStoreUnavailable("Cannot read " + file, e);
        }
    }
}
