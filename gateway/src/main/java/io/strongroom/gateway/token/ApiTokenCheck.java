package io.strongroom.gateway.token;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.token.TokenCheck;
import io.strongroom.platform.web.token.VerifiedToken;

/**
 * Exchanges a personal API token and checks what it got like any access token, at each request: so a withdrawal ends an exchanged
 * token as soon as it ends others. It is then exchanged once more, since its user may have got other roles and nothing else ended.
 */
final class ApiTokenCheck implements TokenCheck {

    private static final String PREFIX = "srt_";

    private final ExchangedTokens exchanged;
    private final TokenCheck accessTokens;

    ApiTokenCheck(ExchangedTokens exchanged, TokenCheck accessTokens) {
        this.exchanged = exchanged;
        this.accessTokens = accessTokens;
    }

    @Override
    public VerifiedToken check(String token) {
        if (!token.startsWith(PREFIX)) {
            return accessTokens.check(token);
        }
        try {
            return accessTokens.check(exchanged.accessToken(token));
        } catch (ProblemException refused) {
            if (refused.code() != CommonError.UNAUTHENTICATED || !exchanged.forget(token)) {
                throw refused;
            }
            return accessTokens.check(exchanged.accessToken(token));
        }
    }
}
