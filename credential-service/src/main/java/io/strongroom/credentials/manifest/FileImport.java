package io.strongroom.credentials.manifest;

import io.strongroom.credentials.manifest.ImportReport.EntryReport;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.FrameworkErrors;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a file out entry by entry, in its order. Each is a transaction of its own, so that an import that dies, or that something it
 * needs ends, leaves whole entries, and the same file again goes on from there.
 */
@Service
class FileImport {

    private final EntryImport entries;
    private final TransactionTemplate transactions;

    FileImport(EntryImport entries, PlatformTransactionManager transactionManager) {
        this.entries = entries;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    ImportReport foresee(Caller caller, List<FileEntry> file) {
        return ImportReport.of(true, each(caller, file, entries::foresee));
    }

    /** @param first runs in a transaction before anything is written */
    ImportReport run(Caller caller, List<FileEntry> file, Runnable first) {
        transactions.executeWithoutResult(status -> first.run());
        return ImportReport.of(false, each(caller, file, entries::run));
    }

    private static List<EntryReport> each(
            Caller caller, List<FileEntry> file, BiFunction<Caller, FileEntry, EntryReport> work) {
        return file.stream().map(entry -> one(caller, entry, work)).toList();
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
