package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of several reasons the gravest is named, and each says what can be done. */
class ReasonsTests {

    private static final UUID PROJECT = UUID.randomUUID();
    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2099-01-01T00:00:00Z");

    @Test
    void nothingSpeaksAgainstValuesThatAreThereAndGranted() {
        assertThat(Reasons.against(PROJECT, wanted(null), decision(null, null, true, "p")))
                .isEmpty();
    }

    @Test
    void whatTheGrantDoesNotAllowIsSaidBeforeAllElse() {
        var nothing =
                new Decision("n", UUID.randomUUID(), PAST, true, FUTURE, null, false, 0, 0, null, List.of(), List.of());

        says(nothing, wanted(7L), "grant-missing", PROJECT.toString(), "'main'", "owner can give one");
    }

    @Test
    void aDeletionIsSaidBeforeTheExpiry() {
        says(decision(PAST, FUTURE, false, null), wanted(null), "deletion-scheduled", FUTURE.toString(), "keep it");
    }

    @Test
    void anExpiryIsSaidBeforeMissingValues() {
        says(decision(PAST, null, false, null), wanted(7L), "credential-expired", PAST.toString(), "another end");
    }

    @Test
    void missingValuesAreSaidBeforeAMissingVersion() {
        says(decision(null, null, false, null), wanted(7L), "environment-not-filled", "'main'", "fill it");
        says(decision(null, null, true, null), wanted(7L), "version-not-kept", "Version 7", "current one is 9");
    }

    private static void says(Decision decision, Wanted wanted, String code, String... words) {
        ProblemException problem = Reasons.against(PROJECT, wanted, decision).orElseThrow();
        assertThat(problem.code().code()).isEqualTo(code);
        assertThat(problem.detail()).contains(words);
    }

    private static Wanted wanted(@Nullable Long version) {
        return Wanted.of("c", "main", null, version);
    }

    private static Decision decision(
            @Nullable Instant expiresAt, @Nullable Instant purgeAt, boolean filled, @Nullable String path) {
        return new Decision(
                "n",
                UUID.randomUUID(),
                expiresAt,
                expiresAt != null,
                purgeAt,
                UUID.randomUUID(),
                filled,
                9,
                3,
                path,
                List.of(),
                List.of());
    }
}
