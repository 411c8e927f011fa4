package io.strongroom.broker.identity.apitoken;

import io.strongroom.broker.identity.change.Subject;
import io.strongroom.broker.identity.change.Withdrawal;
import io.strongroom.broker.identity.secret.GeneratedSecret;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.security.BearerTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The API tokens of the caller. One that was made with another API token ends with that one: else a thief who has a token for a minute
 * would make himself one that its withdrawal does not reach.
 */
@Component
@Transactional
class PersonalTokens {

    /** More than anybody can tell apart. */
    private static final int MOST = 100;

    private final ApiTokens tokens;
    private final Withdrawal withdrawal;
    private final Outbox outbox;
    private final Clock clock;

    PersonalTokens(ApiTokens tokens, Withdrawal withdrawal, Outbox outbox, Clock clock) {
        this.tokens = tokens;
        this.withdrawal = withdrawal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws ProblemException 422 */
    @Transactional(readOnly = true)
    NewApiToken checked(Caller caller, ApiTokenRequest request) {
        Optional<ApiToken> maker = maker(caller);
        Instant end = request.checkedExpiry(
                clock.instant(), maker.map(ApiToken::expiresAt).orElse(null));
        return new NewApiToken(
                request.checkedName(), end, maker.map(ApiToken::getId).orElse(null));
    }

    /** @throws ProblemException 409 when the caller has too many */
    ApiTokenAnswer create(Caller caller, NewApiToken wanted) {
        Instant now = clock.instant();
        refuseTooMany(caller.userId(), now);
        GeneratedSecret secret = GeneratedSecret.create(ApiTokenLookup.PREFIX);
        ApiToken token =
                new ApiToken(caller.userId(), wanted.madeBy(), wanted.name(), secret.hash(), now, wanted.expiresAt());
        ApiTokenAnswer made = tokens.save(token).answer(now);
        outbox.append(event("created", made.id(), caller).build());
        return made.showing(secret);
    }

    private Optional<ApiToken> maker(Caller caller) {
        return Optional.ofNullable(caller.apiToken())
                .flatMap(Ids::parse)
                .map(id -> own(caller.userId(), id).orElseThrow(BearerTokens::refused));
    }

    private void refuseTooMany(UUID user, Instant now) {
        if (tokens.countByUserIdAndWithdrawnAtIsNullAndExpiresAtAfter(user, now) >= MOST) {
            throw ProblemException.of(CommonError.CONFLICT, "You have " + MOST + " API tokens; withdraw some.");
        }
    }

    /** @throws ProblemException 404 when the caller has no such token, or withdrew it already */
    void withdraw(Caller caller, UUID id) {
        withdraw(own(caller.userId(), id).orElseThrow(ProblemException::notFound), caller);
    }

    private void withdraw(ApiToken token, Caller caller) {
        token.withdraw(clock.instant());
        withdrawal.of(Subject.APITOKEN, token.getId());
        outbox.append(event("withdrawn", token.getId(), caller).build());
        tokens.findByMadeByAndWithdrawnAtIsNull(token.getId()).forEach(made -> withdraw(made, caller));
    }

    private Optional<ApiToken> own(UUID user, UUID id) {
        return tokens.findByIdAndUserIdAndWithdrawnAtIsNull(id, user);
    }

    private static AccessEvent.Builder event(String what, UUID token, Caller owner) {
        return AccessEvent.of("strongroom.identity.apitoken." + what)
                .resource(io.strongroom.platform.events.Resource.of("api_token", token)
                        .ownedBy(owner.id()));
    }

    @Transactional(readOnly = true)
    List<ApiTokenAnswer> list(UUID user, UUID after, int limit) {
        Instant now = clock.instant();
        return tokens.findByUserIdAndIdGreaterThanAndWithdrawnAtIsNullOrderById(user, after, Limit.of(limit)).stream()
                .map(token -> token.answer(now))
                .toList();
    }
}
