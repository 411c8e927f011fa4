package io.strongroom.credentials.resolve;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Resource;
import java.util.UUID;

/** Says in an access event what a worker got or was refused: names of keys, never a value. */
record ResolveEvents(UUID project, Circumstances circumstances) {

    static final String RESOLVED = "strongroom.credential.value.resolved";

    AccessEvent given(Verdict.Allowed allowed) {
        Decision decision = allowed.decision();
        return of(allowed.wanted())
                .resource(Resource.of("credential", allowed.wanted().credential(), decision.credentialName())
                        .ownedBy(decision.ownerId())
                        .atVersion(decision.version()))
                .grant(decision.grantId())
                .keys(decision.keys())
                .reason(circumstances.reason())
                .build();
    }

    AccessEvent refused(Verdict.Refused refused) {
        Decision decision = refused.decision();
        Resource credential = Resource.of("credential", refused.wanted().credential());
        return of(refused.wanted())
                .resource(
                        decision == null
                                ? credential
                                : Resource.of("credential", credential.uid(), decision.credentialName())
                                        .ownedBy(decision.ownerId()))
                .failed(refused.problem().code())
                .build();
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
