package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.InitialSharing.InitialShare;
import io.strongroom.credentials.credential.ValueWriting.Around;
import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.limit.Limit;
import io.strongroom.credentials.limit.Limits;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.web.caller.Caller;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Makes credentials: checks all first, then writes the values, then everything else in the transaction that makes them exist. */
@Service
class CredentialCreation {

    private final TypeCheck types;
    private final ShareableProjects projects;
    private final ValueWriting writing;
    private final Credentials credentials;
    private final Limits limits;
    private final ExternalIds externalIds;
    private final InitialSharing sharing;
    private final Outbox outbox;
    private final Clock clock;

    CredentialCreation(
            TypeCheck types,
            ShareableProjects projects,
            ValueWriting writing,
            Credentials credentials,
            Limits limits,
            ExternalIds externalIds,
            InitialSharing sharing,
            Outbox outbox,
            Clock clock) {
        this.types = types;
        this.projects = projects;
        this.writing = writing;
        this.credentials = credentials;
        this.limits = limits;
        this.externalIds = externalIds;
        this.sharing = sharing;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Created(UUID id, List<Warning> warnings) {}

    /**
     * @param first runs in the first transaction, before anything is written
     * @param last runs in the transaction that makes the credential exist, after everything else
     */
    <T> T create(Caller caller, NewCredential request, Runnable first, Function<Created, T> last) {
        return create(caller, request, made -> {}, first, last);
    }

    /** @param also what else the credential has from its beginning */
    <T> T create(
            Caller caller,
            NewCredential request,
            Consumer<Credential> also,
            Runnable first,
            Function<Created, T> last) {
        CheckedValues values = types.check(request.type(), documents(request));
        var draft = new CredentialDraft(request, values);
        List<InitialShare> shares = projects.check(caller, request.projects()).stream()
                .map(project -> draft.share(project.id(), project.environments()))
                .toList();
        UUID owner = caller.userId();
        List<UUID> sharedWith = shares.stream().map(InitialShare::project).toList();
        return writing.write(
                draft.id(),
                owner,
                draft.firstValues(),
                stored -> new Created(commit(draft, owner, stored, also, shares), values.warnings()),
                new Around<>(() -> begin(draft.id(), request, sharedWith, first), last));
    }

    /** What would be refused in the end is refused before anything is written. */
    private void begin(UUID credential, NewCredential request, List<UUID> sharedWith, Runnable first) {
        first.run();
        limits.expectRoom(Limit.CREDENTIALS);
        limits.allowEnvironments(request.environments().size(), "/environments");
        externalIds.requireFree(request.externalId(), credential, sharedWith);
    }

    private UUID commit(
            CredentialDraft draft,
            UUID owner,
            List<StoredVersion> stored,
            Consumer<Credential> also,
            List<InitialShare> shares) {
        Credential credential = draft.credential(owner, stored, clock.instant());
        also.accept(credential);
        credentials.add(credential);
        outbox.append(created(credential, stored));
        sharing.share(owner, credential.id(), credential.name(), shares);
        credentials.flush();
        return credential.id();
    }

    private static Map<String, Document> documents(NewCredential request) {
        Map<String, Document> documents = new LinkedHashMap<>();
        request.environments().forEach((name, raw) -> {
            if (raw != null) {
                documents.put(name, raw.checked(Pointers.below("/environments", name)));
            }
        });
        return documents;
    }

    private static AccessEvent created(Credential credential, List<StoredVersion> stored) {
        return AccessEvent.of("strongroom.credential.created")
                .resource(Resource.of("credential", credential.id(), credential.name())
                        .ownedBy(credential.ownerId())
                        .atVersion(credential.version()))
                .keys(stored.stream()
                        .flatMap(version -> version.keys().stream())
                        .distinct()
                        .toList())
                .build();
    }
}
