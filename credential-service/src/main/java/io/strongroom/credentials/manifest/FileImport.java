package io.strongroom.credentials.manifest;

import io.strongroom.credentials.manifest.ImportReport.EntryReport;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.FrameworkErrors;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a file out entry by entry, in its order. Each is a transaction of its own, so that an import that dies, or that something it
 * needs ends, leaves whole entries, and the same file again goes on from there. What it does not come to in its time is pending.
 */
@Service
class FileImport {

    /** Less than the gateway waits for an answer. */
    static final Duration TIME = Duration.ofSeconds(10);

    private final EntryImport entries;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FileImport(EntryImport entries, PlatformTransactionManager transactionManager, Clock clock) {
        this.entries = entries;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    ImportReport foresee(Caller caller, List<FileEntry> file) {
        return ImportReport.of(true, each(caller, file, entries::foresee));
    }

    /** @param first runs in a transaction before anything is written */
    ImportReport run(Caller caller, List<FileEntry> file, Runnable first) {
        transactions.executeWithoutResult(status -> first.run());
        return ImportReport.of(false, each(caller, file, entries::run));
    }

    private List<EntryReport> each(
            Caller caller, List<FileEntry> file, BiFunction<Caller, FileEntry, EntryReport> work) {
        Instant end = clock.instant().plus(TIME);
        return file.stream()
                .map(entry -> clock.instant().isBefore(end) ? one(caller, entry, work) : EntryReport.pending(entry))
                .toList();
    }

    /** What the caller can do something about is the entry's matter; anything else ends the import. */
    private static EntryReport one(Caller caller, FileEntry entry, BiFunction<Caller, FileEntry, EntryReport> work) {
        try {
            return work.apply(caller, entry);
        } catch (RuntimeException failure) {
            ProblemException problem = FrameworkErrors.translate(failure);
            if (problem.code().category() != ErrorCode.Category.CALLER) {
                throw failure;
            }
            return EntryReport.refused(entry, problem);
        }
    }
}
