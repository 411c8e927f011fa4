package io.strongroom.credentials.resolve;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Resource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in an access event what a worker got or was refused: names of keys, never a value. */
record ResolveEvents(UUID project, Circumstances circumstances) {

    static final String RESOLVED = "strongroom.credential.value.resolved";

    AccessEvent given(Verdict.Allowed allowed) {
        Decision decision = allowed.decision();
        return of(allowed.item())
                .resource(Resource.of(
                                "credential",
                                Objects.requireNonNull(allowed.item().credential()),
                                decision.credentialName())
                        .ownedBy(decision.ownerId())
                        .atVersion(decision.version()))
                .grant(decision.grantId())
                .keys(decision.keys())
                .reason(circumstances.reason())
                .build();
    }

    AccessEvent refused(Verdict.Refused refused) {
        return of(refused.item())
                .resource(resource(refused.item(), refused.decision()))
                .failed(refused.problem().code())
                .build();
    }

    /** The credential, or the keychain where that led to none. */
    private static Resource resource(Item item, @Nullable Decision decision) {
        if (item.credential() == null) {
            Selection selection = item.selection();
            String keychain = Objects.requireNonNull(item.keychain());
            return Resource.of("keychain", keychain, selection == null ? null : selection.keychainName());
        }
        return decision == null
                ? Resource.of("credential", item.credential())
                : Resource.of("credential", item.credential(), decision.credentialName())
                        .ownedBy(decision.ownerId());
    }

    /** With the keychain and how it came to the credential; never with what else stood in the input. */
    private AccessEvent.Builder of(Item item) {
        Selection selection = item.selection();
        AccessEvent.Builder event = of(item.wanted()).detail("keychain", item.keychain());
        return selection == null
                ? event
                : event.detail("external_id", selection.externalId()).detail("default", selection.byDefault());
    }

    private AccessEvent.Builder of(Wanted wanted) {
        return AccessEvent.of(RESOLVED)
                .project(project)
                .environment(wanted.environment())
                .run(circumstances.run())
                .step(wanted.step())
                .detail("purpose", circumstances.purpose().text());
    }
}
