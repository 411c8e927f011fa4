package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.ExternalIds;
import io.strongroom.credentials.credential.InitialSharing;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.grant.BulkWithdrawal.Shared;
import io.strongroom.credentials.grant.BulkWithdrawal.Withdrawn;
import io.strongroom.credentials.grant.ShareEvents.Subject;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes shares and grants, each time in one transaction with its events; what changes nothing has none. */
@Service
class Sharing implements InitialSharing {

    private static final int MOST_AT_ONCE = 1_000;

    private final CredentialAccess credentials;
    private final ExternalIds externalIds;
    private final ProjectAccess projects;
    private final Shares shares;
    private final ShareLists lists;
    private final DeclaredEnvironments environments;
    private final BulkWithdrawal bulk;
    private final ShareEvents events;
    private final Clock clock;

    Sharing(
            CredentialAccess credentials,
            ExternalIds externalIds,
            ProjectAccess projects,
            Shares shares,
            ShareLists lists,
            DeclaredEnvironments environments,
            BulkWithdrawal bulk,
            ShareEvents events,
            Clock clock) {
        this.credentials = credentials;
        this.externalIds = externalIds;
        this.projects = projects;
        this.shares = shares;
        this.lists = lists;
        this.environments = environments;
        this.bulk = bulk;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void share(UUID owner, UUID credential, String credentialName, List<InitialShare> wanted) {
        // In the order that all keep to who take several projects.
        List<InitialShare> inOrder = wanted.stream()
                .sorted(Comparator.comparing(share -> share.project().toString()))
                .toList();
        for (InitialShare share : inOrder) {
            Map<UUID, String> names = share.environments().stream()
                    .collect(Collectors.toMap(GrantedEnvironment::id, GrantedEnvironment::name));
            put(
                    new Subject(credential, credentialName, owner, share.project()),
                    share.environments(),
                    names,
                    GrantTerms.UNLIMITED);
        }
    }

    /** Shares, or changes what a share grants; answers the share as it is then, whatever becomes of it a moment later. */
    @Transactional
    public ShareView put(VisibleCredential credential, UUID project, ShareRequest request) {
        credentials.hold(credential.id());
        Map<String, UUID> declared = environments.of(credential.id());
        List<GrantedEnvironment> wanted = DeclaredEnvironments.pick(declared, request.environments());
        GrantTerms terms = request.terms(clock.instant());
        credentials.holdForChange(credential);
        var subject = new Subject(credential.id(), credential.name(), credential.ownerId(), project);
        put(subject, wanted, DeclaredEnvironments.byId(declared), terms);
        shares.flush();
        return lists.opened(credential.id(), project);
    }

    /** Shares as a file declares it, in the caller's transaction that holds the credential. @param names all that are to be granted */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(Subject subject, List<String> names, GrantTerms terms) {
        Map<String, UUID> declared = environments.of(subject.credential());
        put(subject, DeclaredEnvironments.pick(declared, names), DeclaredEnvironments.byId(declared), terms);
        shares.flush();
    }

    /** Withdraws a share and all that it grants. */
    @Transactional
    public void withdraw(Caller caller, VisibleCredential credential, UUID project) {
        credentials.hold(credential.id());
        Share share =
                shares.find(credential.id(), project).filter(Share::isLiving).orElseThrow(ProblemException::notFound);
        GrantChanges changes = share.withdraw(caller.userId(), clock.instant());
        var subject = new Subject(credential.id(), credential.name(), credential.ownerId(), project);
        Map<UUID, String> names = DeclaredEnvironments.byId(environments.of(credential.id()));
        events.changed(subject, changes, names, GrantTerms.UNLIMITED);
        events.unshared(subject);
    }

    /** Withdraws all shares of a credential; where there are more than one transaction takes, the answer says how many are left. */
    @Transactional
    public Withdrawn withdrawAll(Caller caller, VisibleCredential credential) {
        var shared = new Shared(credential.id(), credential.name(), credential.ownerId());
        return bulk.withdraw(shared, new Withdrawer(caller.userId(), null, null), MOST_AT_ONCE);
    }

    private void put(Subject subject, List<GrantedEnvironment> wanted, Map<UUID, String> names, GrantTerms terms) {
        projects.hold(subject.project());
        Instant now = clock.instant();
        Share share = living(subject, now);
        events.changed(subject, share.grant(wanted, terms, subject.owner(), now), names, terms);
    }

    private Share living(Subject subject, Instant now) {
        Optional<Share> known = shares.find(subject.credential(), subject.project());
        if (known.filter(Share::isLiving).isPresent()) {
            return known.get();
        }
        externalIds.requireFree(subject.credential(), subject.project());
        known.ifPresent(share -> share.revive(subject.owner(), now));
        events.shared(subject);
        return known.orElseGet(() -> {
            var share = new Share(subject.credential(), subject.project(), subject.owner(), now);
            shares.add(share);
            return share;
        });
    }
}
