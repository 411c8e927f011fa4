package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * argon2id with 19 MiB, two passes and one lane, OWASP's first choice: about a tenth of a second each. Only a few run at once, so that a
 * flood of sign-ins takes neither all cores nor the heap.
 */
@Component
public final class PasswordHashing {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int WAIT_SECONDS = 3;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final Semaphore permits = new Semaphore(AT_ONCE);

    /** Hash of no password, so that an unknown mail address takes as long to refuse as a known one. */
    private final String nobody = hash(Password.generate());

    String hash(Password password) {
        return permitted(() -> java.util.Objects.requireNonNull(argon2.encode(password.reveal())));
    }

    /** @throws ProblemException 429 when too many wait already */
    public boolean matches(String typed, String hash) {
        return typed.length() <= Password.LONGEST && permitted(() -> argon2.matches(typed, hash));
    }

    /** Takes the time of {@link #matches}; there is nobody to match. */
    public void matchesNobody(String typed) {
        if (matches(typed, nobody)) {
            throw new IllegalStateException("A generated password was guessed");
        }
    }

    private <T> T permitted(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.of(CommonError.RATE_LIMITED, "Too many people sign in at the moment.")
                .withHeader("Retry-After", "5");
    }
}
