package io.strongroom.credentials.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Of one credential there is one test at a time, and one a second, in each replica: so a test is no way to guess passwords at other systems,
 * nor to flood them.
 */
@Component
class TestPace {

    private static final Duration APART = Duration.ofSeconds(1);
    private static final int REMEMBERED = 100_000;

    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Cache<UUID, Boolean> begun = Caffeine.newBuilder()
            .expireAfterWrite(APART)
            .maximumSize(REMEMBERED)
            .build();

    /** @throws ProblemException 429 */
    <T> T paced(UUID credential, Supplier<T> test) {
        if (!running.add(credential)) {
            throw tooMany("A test of this credential is under way.");
        }
        try {
            if (begun.asMap().putIfAbsent(credential, true) != null) {
                throw tooMany("A credential is tested once a second at most.");
            }
            return test.get();
        } finally {
            running.remove(credential);
        }
    }

    private static ProblemException tooMany(String detail) {
        return ProblemException.of(CommonError.RATE_LIMITED, detail).withHeader("Retry-After", "1");
    }
}
