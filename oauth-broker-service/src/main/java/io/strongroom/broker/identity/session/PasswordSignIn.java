package io.strongroom.broker.identity.session;

import io.strongroom.broker.identity.user.PasswordHashing;
import io.strongroom.broker.identity.user.SignInCandidates;
import io.strongroom.broker.identity.user.SignInCandidates.Candidate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs people in by mail address and password. */
@Component
class PasswordSignIn {

    private static final List<String> BY_PASSWORD = List.of("pwd");

    private final SignInCandidates candidates;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final SignInRecords records;
    private final Clock clock;

    PasswordSignIn(
            SignInCandidates candidates,
            PasswordHashing hashing,
            SignInThrottle throttle,
            SignInRecords records,
            Clock clock) {
        this.candidates = candidates;
        this.hashing = hashing;
        this.throttle = throttle;
        this.records = records;
        this.clock = clock;
    }

    SignInOutcome attempt(String email, String password, String ip) {
        Optional<Duration> wait = throttle.attempt(email, ip);
        if (wait.isPresent()) {
            return new SignInOutcome.Throttled(wait.get());
        }
        List<Candidate> meant = candidates.of(email);
        List<TenantChoice> proved = proved(meant, password);
        if (proved.isEmpty()) {
            records.failed(meant);
            return new SignInOutcome.Refused();
        }
        throttle.succeeded(email, ip);
        return proved.size() == 1 ? completed(proved.getFirst().signIn()) : new SignInOutcome.Choose(proved);
    }

    /** Every candidate's hash is computed, and one for nobody, so that the time tells less of who exists. */
    private List<TenantChoice> proved(List<Candidate> meant, String password) {
        if (meant.isEmpty()) {
            hashing.matchesNobody(password);
        }
        return meant.stream()
                .filter(candidate -> hashing.matches(password, candidate.passwordHash()))
                .filter(Candidate::active)
                .map(candidate -> new TenantChoice(
                        candidate.tenantName(),
                        new SignIn(candidate.tenant(), candidate.user(), clock.instant(), BY_PASSWORD)))
                .toList();
    }

    /** Records the sign-in; without its record there is none. */
    SignInOutcome.SignedIn completed(SignIn signIn) {
        records.succeeded(signIn);
        return new SignInOutcome.SignedIn(signIn);
    }
}
