package io.strongroom.credentials.manifest;

import com.fasterxml.jackson.annotation.JsonValue;
import io.strongroom.platform.web.problem.Problem;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to, or would come to.
 *
 * @param dryRun whether nothing was changed
 */
record ImportReport(
        boolean dryRun, int created, int updated, int unchanged, int refused, int pending, List<EntryReport> entries) {

    static ImportReport of(boolean dryRun, List<EntryReport> entries) {
        return new ImportReport(
                dryRun,
                count(entries, Outcome.CREATED),
                count(entries, Outcome.UPDATED),
                count(entries, Outcome.UNCHANGED),
                count(entries, Outcome.REFUSED),
                count(entries, Outcome.PENDING),
                entries);
    }

    private static int count(List<EntryReport> entries, Outcome outcome) {
        return (int)
                entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** What became of an entry, all of it or nothing. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED,
        /** Nobody came to it in the time that an import has. */
        PENDING;

        /** As answers name it. */
        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param pointer of the entry in the file
     * @param credential null where there is none, or none yet
     * @param toFill environments of the entry that wait for values
     * @param diff a line for each difference: {@code +} comes, {@code ~} becomes another, {@code -} goes
     * @param problem why it was refused
     */
    record EntryReport(
            String pointer,
            @Nullable String externalId,
            Outcome outcome,
            @Nullable UUID credential,
            List<ToFill> toFill,
            List<String> diff,
            @Nullable Problem problem) {

        static EntryReport of(FileEntry entry, Outcome outcome, @Nullable UUID credential, Plan plan) {
            return new EntryReport(
                    entry.place(), entry.externalId(), outcome, credential, plan.toFill(), plan.lines(), null);
        }

        static EntryReport pending(FileEntry entry) {
            return new EntryReport(
                    entry.place(), entry.externalId(), Outcome.PENDING, null, List.of(), List.of(), null);
        }

        static EntryReport refused(FileEntry entry, ProblemException problem) {
            return new EntryReport(
                    entry.place(),
                    entry.externalId(),
                    Outcome.REFUSED,
                    null,
                    List.of(),
                    List.of(),
                    Problem.of(problem));
        }
    }

    /** @param keys that values are wanted for; none where the file names none */
    record ToFill(String environment, List<String> keys) {}
}
