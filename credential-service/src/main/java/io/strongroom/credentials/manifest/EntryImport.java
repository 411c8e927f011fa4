package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.DeclaredCredentials;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.grant.DeclaredShares;
import io.strongroom.credentials.grant.DeclaredShares.Shared;
import io.strongroom.credentials.manifest.ImportReport.EntryReport;
import io.strongroom.credentials.manifest.ImportReport.Outcome;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings about one entry of a file, in one transaction: it is there whole with its events, or nothing of it is. An entry is a credential of
 * the caller's own, found by its id or else by its external id, and never by a name.
 */
@Component
class EntryImport {

    private final KnownCredentials known;
    private final CredentialAccess access;
    private final ProjectsOfFile projects;
    private final DeclaredCredentials credentials;
    private final DeclaredShares shares;
    private final TransactionTemplate transactions;
    private final Clock clock;

    EntryImport(
            KnownCredentials known,
            CredentialAccess access,
            ProjectsOfFile projects,
            DeclaredCredentials credentials,
            DeclaredShares shares,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.known = known;
        this.access = access;
        this.projects = projects;
        this.credentials = credentials;
        this.shares = shares;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Another import was faster. */
    @SuppressWarnings("serial")
    private static final class MadeMeanwhile extends RuntimeException {

        private final UUID id;

        private MadeMeanwhile(UUID id) {
            super(null, null, false, false);
            this.id = id;
        }
    }

    /** What {@link #run} would answer, as far as that can be told without doing it. */
    EntryReport foresee(Caller caller, FileEntry entry) {
        Optional<UUID> found = find(caller, entry);
        Plan plan = new Plan(entry, found.map(this::current).orElse(null), clock.instant());
        if (found.isEmpty()) {
            inFile(entry, () -> {
                credentials.requireType(entry.type());
                return plan;
            });
        }
        projects.require(caller, plan.shares());
        return EntryReport.of(entry, outcome(found, plan), found.orElse(null), plan);
    }

    /** @throws ProblemException why the entry is refused, with pointers into the file */
    EntryReport run(Caller caller, FileEntry entry) {
        Optional<UUID> found = find(caller, entry);
        if (found.isPresent()) {
            return change(caller, entry, found.get());
        }
        try {
            return inFile(entry, () -> make(caller, entry));
        } catch (MadeMeanwhile meanwhile) {
            return change(caller, entry, meanwhile.id);
        }
    }

    private static Outcome outcome(Optional<UUID> found, Plan plan) {
        return found.isEmpty() ? Outcome.CREATED : plan.changes() ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private Optional<UUID> find(Caller caller, FileEntry entry) {
        String id = entry.id();
        if (id == null) {
            return findByExternalId(caller, entry);
        }
        return Optional.of(
                Ids.parse(id)
                        .flatMap(uuid -> known.ownById(caller.userId(), uuid))
                        .orElseThrow(
                                () -> ProblemException.invalid(
                                        entry.place() + "/id",
                                        "You own no such credential. An entry without an id is found by its external id, and made where there is none.")));
    }

    private Optional<UUID> findByExternalId(Caller caller, FileEntry entry) {
        List<UUID> found = known.ownByExternalId(caller.userId(), externalId(entry));
        if (found.size() > 1) {
            throw ProblemException.of(
                    CommonError.CONFLICT,
                    "You own several credentials with this external id. Name the one that is meant by its id too.",
                    List.of(new FieldError(
                            entry.place() + "/external_id", "Several of your credentials have this external id.")));
        }
        return found.stream().findFirst();
    }

    private EntryReport make(Caller caller, FileEntry entry) {
        Plan plan = new Plan(entry, null, clock.instant());
        projects.require(caller, plan.shares());
        return credentials.make(
                caller,
                plan.declared(),
                () -> {
                    known.holdExternalId(caller.userId(), externalId(entry));
                    findByExternalId(caller, entry).ifPresent(id -> {
                        throw new MadeMeanwhile(id);
                    });
                },
                id -> {
                    share(new Shared(id, entry.name(), caller.userId()), plan);
                    return EntryReport.of(entry, Outcome.CREATED, id, plan);
                });
    }

    private EntryReport change(Caller caller, FileEntry entry, UUID id) {
        return Objects.requireNonNull(transactions.execute(status -> {
            access.hold(id);
            Plan plan = new Plan(entry, current(id), clock.instant());
            if (plan.changes()) {
                projects.require(caller, plan.shares());
                VisibleCredential credential =
                        access.visible(caller, id.toString()).requireOwner();
                access.holdForChange(credential);
                credentials.change(credential, plan.declared());
                share(new Shared(id, entry.name(), credential.ownerId()), plan);
            }
            return EntryReport.of(entry, outcome(Optional.of(id), plan), id, plan);
        }));
    }

    private void share(Shared credential, Plan plan) {
        plan.shares().forEach(planned -> shares.put(credential, planned.share()));
    }

    private KnownCredential current(UUID id) {
        return known.one(id).orElseThrow(ProblemException::notFound);
    }

    /** Only an entry without an id is looked for, or made, by it. */
    private static String externalId(FileEntry entry) {
        return Objects.requireNonNull(entry.externalId());
    }

    /** What the rules of single requests say of their bodies, said of the file. */
    private static <T> T inFile(FileEntry entry, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException refusal) {
            List<FieldError> errors = refusal.errors().stream()
                    .map(error -> error.pointer().startsWith(entry.place())
                            ? error
                            : new FieldError(entry.place() + error.pointer(), error.message()))
                    .toList();
            ProblemException placed = ProblemException.of(refusal.code(), refusal.detail(), errors);
            refusal.extensions().forEach(placed::withExtension);
            throw placed;
        }
    }
}
