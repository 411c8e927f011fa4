package io.strongroom.credentials.resolve;

import io.strongroom.credentials.document.ReleasedDocument;
import io.strongroom.credentials.resolve.StoredValues.Failed;
import io.strongroom.credentials.resolve.StoredValues.Found;
import io.strongroom.credentials.resolve.StoredValues.Read;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.RefusedItems;
import io.strongroom.platform.events.SharedCommits;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The hot path: one statement decides, the store is read with no connection held, one shared commit records, and only then are there values to give. A
 * request of many items costs one decision and one commit too.
 */
@Component
class ValueResolution {

    private final Decisions decisions;
    private final StoredValues values;
    private final SharedCommits commits;
    private final RefusedItems refusedItems;

    ValueResolution(Decisions decisions, StoredValues values, SharedCommits commits, RefusedItems refusedItems) {
        this.decisions = decisions;
        this.values = values;
        this.commits = commits;
        this.refusedItems = refusedItems;
    }

    /**
     * What a worker may have, in the order of the list.
     *
     * @param refusalsToo whether refused items are recorded here, in the same commit; a request of one item leaves that to the error boundary
     * @throws ProblemException 404 without such a project, 503 {@code audit-unavailable}
     */
    List<Outcome> resolve(UUID project, List<Wanted> wanted, Circumstances circumstances, boolean refusalsToo) {
        List<Verdict> verdicts = decide(project, wanted);
        Map<String, Read> read = read(verdicts);
        var events = new ResolveEvents(project, circumstances);
        List<AccessEvent> recorded = new ArrayList<>();
        List<AccessEvent> refusals = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            outcomes.add(
                    switch (verdict) {
                        case Verdict.Allowed allowed ->
                            given(allowed, Objects.requireNonNull(read.get(allowed.path())), events, recorded);
                        case Verdict.Refused refused -> {
                            if (refusalsToo && refused.isRecorded()) {
                                refusals.add(events.refused(refused));
                            }
                            yield new Outcome.Denied(refused.item(), refused.problem());
                        }
                        case Verdict.Nothing nothing -> new Outcome.Nothing(nothing.item());
                    });
        }
        recorded.addAll(refusedItems.admitted(refusals));
        if (!recorded.isEmpty()) {
            commits.appendDurably(recorded);
        }
        return outcomes;
    }

    /** @throws ProblemException 404 unless there is such a project, and it has or had a share of the credential where one is named */
    void requireKnown(UUID project, @Nullable String credential) {
        var named = Wanted.of(Objects.requireNonNullElse(credential, ""), "", null, null);
        if (decisions.about(project, List.of(named)).getFirst().decision() == null && credential != null) {
            throw ProblemException.notFound();
        }
    }

    /**
     * What would be given, in the order of the list, from one statement.
     *
     * @throws ProblemException 404 without such a project
     */
    List<Verdict> decide(UUID project, List<Wanted> wanted) {
        List<Decided> decided = decisions.about(project, wanted);
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> Verdict.of(project, wanted.get(i), decided.get(i)))
                .toList();
    }

    private Map<String, Read> read(List<Verdict> verdicts) {
        List<String> paths = verdicts.stream()
                .filter(Verdict.Allowed.class::isInstance)
                .map(verdict -> ((Verdict.Allowed) verdict).path())
                .toList();
        return values.read(CurrentTenant.required(), paths);
    }

    private static Outcome given(Verdict.Allowed allowed, Read read, ResolveEvents events, List<AccessEvent> recorded) {
        return switch (read) {
            case Failed(var problem) -> new Outcome.Denied(allowed.item(), problem);
            case Found found -> {
                AccessEvent event = events.given(allowed);
                recorded.add(event);
                Decision decision = allowed.decision();
                yield new Outcome.Given(
                        allowed.item(),
                        new Resolved(
                                new ReleasedDocument(found.value()),
                                decision.version(),
                                decision.expiresAt(),
                                decision.secretPaths(),
                                event.id()));
            }
        };
    }
}
