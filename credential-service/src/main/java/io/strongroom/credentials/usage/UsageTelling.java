package io.strongroom.credentials.usage;

import io.strongroom.credentials.grant.LivingShares;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what the platform tells. Telling the same again changes nothing. */
@Service
class UsageTelling {

    /** Of one credential in one project. */
    static final int MOST = 1_000;

    private final LivingShares shares;
    private final Usages usages;
    private final Clock clock;

    UsageTelling(LivingShares shares, Usages usages, Clock clock) {
        this.shares = shares;
        this.usages = usages;
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /**
     * Those about one share follow one another, so that there are never too many.
     *
     * @throws ProblemException 404 when the share was withdrawn meanwhile, 409 {@code too-many-usages}
     */
    @Transactional
    public void tell(Caller caller, UsagePlace place, UsageRef ref, UsageRequest request) {
        shares.hold(place.project(), place.credential());
        if (usages.othersThan(place, ref) >= MOST) {
            throw ProblemException.of(
                    UsageError.TOO_MANY_USAGES,
                    "The project has " + MOST + " usages of this credential already. Take back some of them first.");
        }
        UUID by = Ids.parse(caller.id()).orElseThrow();
        usages.put(place, ref, request.label(), by, clock.instant());
    }

    /** @throws ProblemException 404 when there is none */
    void forget(UsagePlace place, UsageRef ref) {
        if (!usages.remove(place, ref)) {
            throw ProblemException.notFound();
        }
    }
}
