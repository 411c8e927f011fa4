package io.strongroom.schemas.importing;

import io.strongroom.schemas.adaptor.AdaptorName;
import io.strongroom.schemas.adaptor.KnownRelease;
import io.strongroom.schemas.adaptor.NewRelease;
import io.strongroom.schemas.adaptor.Publication;
import io.strongroom.schemas.adaptor.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports one package. Each version is added by itself, so that a failure of one takes nothing from the others and nothing from before. */
@Component
class PackageImport {

    private final NpmRegistry registry;
    private final Publication publication;
    private final TransactionTemplate transactions;
    private final int parallel;

    PackageImport(
            NpmRegistry registry, Publication publication, TransactionTemplate transactions, NpmProperties properties) {
        this.registry = registry;
        this.publication = publication;
        this.transactions = transactions;
        this.parallel = properties.parallel();
    }

    /**
     * Runs to its end.
     *
     * @param since when the import was asked for: what was added after that was added by a run of it that did not come to its end
     * @param progress hears of each version
     */
    PackageProgress run(String packageName, Instant since, Consumer<PackageProgress> progress)
            throws InterruptedException {
        Tally nothing = new Tally(packageName, 0, since);
        try {
            Optional<String> adaptor = AdaptorName.ofPackage(packageName);
            if (adaptor.isEmpty()) {
                throw new RegistryFailure("unusable-name");
            }
            Optional<List<ListedVersion>> listed = registry.versions(packageName);
            return listed.isEmpty()
                    ? nothing.ended()
                    : all(new Tally(packageName, listed.get().size(), since), adaptor.get(), listed.get(), progress);
        } catch (RegistryFailure failure) {
            nothing.failed(failure.code());
            return nothing.ended();
        }
    }

    private PackageProgress all(
            Tally tally, String adaptor, List<ListedVersion> listed, Consumer<PackageProgress> progress)
            throws InterruptedException {
        try (ExecutorService fetching =
                Executors.newFixedThreadPool(parallel, Thread.ofVirtual().factory())) {
            try {
                for (Fetching one : begin(adaptor, listed, tally, fetching)) {
                    take(adaptor, one, tally);
                    progress.accept(tally.running());
                }
            } finally {
                fetching.shutdownNow();
            }
        }
        return tally.ended();
    }

    private record Fetching(ListedVersion listed, Future<Optional<Contents>> contents) {}

    private List<Fetching> begin(String adaptor, List<ListedVersion> listed, Tally tally, ExecutorService fetching) {
        Map<String, KnownRelease> there = publication.releases(adaptor);
        List<Fetching> begun = new ArrayList<>();
        for (ListedVersion one : listed) {
            KnownRelease before = there.get(one.version().text());
            if (one.integrity().isEmpty()) {
                tally.absent("no-integrity");
            } else if (before == null) {
                begun.add(new Fetching(one, fetching.submit(() -> registry.contents(one))));
            } else if (before.integrity().equals(one.integrity().get().text())) {
                tally.there(before);
            } else {
                tally.failed("integrity-changed");
            }
        }
        return begun;
    }

    private void take(String adaptor, Fetching one, Tally tally) throws InterruptedException {
        try {
            Optional<Contents> contents = one.contents().get();
            if (contents.isEmpty()) {
                tally.absent("tarball-missing");
            } else {
                add(release(adaptor, one.listed(), contents.get()), tally);
            }
        } catch (ExecutionException failed) {
            tally.failed(failed.getCause() instanceof RegistryFailure failure ? failure.code() : "internal-error");
        }
    }

    /** What the database refuses for good is a failure of this version; a database that is away ends the run, which is taken up again. */
    private void add(NewRelease release, Tally tally) {
        try {
            tryToAdd(release, tally);
        } catch (DataIntegrityViolationException refused) {
            tally.failed("internal-error");
        }
    }

    private void tryToAdd(NewRelease release, Tally tally) {
        Boolean claimed = transactions.execute(status -> {
            boolean ours = publication.claim(release.adaptor(), tally.packageName());
            if (ours) {
                publication.add(release);
            }
            return ours;
        });
        if (Boolean.TRUE.equals(claimed)) {
            tally.added(release.schema() != null);
        } else {
            tally.failed("name-taken");
        }
    }

    private static NewRelease release(String adaptor, ListedVersion listed, Contents contents) {
        return new NewRelease(
                adaptor,
                listed.version(),
                Source.PACKAGE,
                contents.schema(),
                contents.label(),
                listed.integrity().map(Integrity::text).orElse(null),
                contents.note());
    }
}
