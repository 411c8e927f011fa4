package io.strongroom.schemas.importing;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the packages of an import that are still open. Doing one twice adds nothing twice. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Imports imports;
    private final PackageImport packages;
    private final ImportEvents events;
    private final TransactionTemplate transactions;

    ImportRun(Imports imports, PackageImport packages, ImportEvents events, TransactionTemplate transactions) {
        this.imports = imports;
        this.packages = packages;
        this.events = events;
        this.transactions = transactions;
    }

    void run(UUID id, Heartbeat lease) throws InterruptedException {
        ImportOrder order = imports.order(id);
        for (PackageProgress open : imports.packages(id)) {
            if (lease.isLost()) {
                return;
            }
            if (open.isOpen()) {
                one(order, open.packageName());
            }
        }
        imports.finish(id);
    }

    private void one(ImportOrder order, String packageName) throws InterruptedException {
        UUID id = order.id();
        imports.record(id, new Tally(packageName, 0, order.createdAt()).running());
        PackageProgress ended = packages.run(packageName, order.createdAt(), progress -> imports.record(id, progress));
        LOG.info(
                "Import of {}: {}, {} added, {} failed",
                packageName,
                ended.status().text(),
                ended.added(),
                ended.failed());
        transactions.executeWithoutResult(status -> {
            if (imports.record(id, ended)) {
                events.append(order.requestedBy(), ended);
            }
        });
    }
}
