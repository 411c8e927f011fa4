package io.strongroom.credentials.resolve;

import io.strongroom.platform.events.RefusalDetails;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.problem.Problem;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where workers get values. Answers that carry them are for no cache. */
@RestController
@RequestMapping("/api/v1/projects/{p}")
class ResolveEndpoints {

    private final ResolveAccess access;
    private final ValueResolution resolution;

    ResolveEndpoints(ResolveAccess access, ValueResolution resolution) {
        this.access = access;
        this.resolution = resolution;
    }

    @PostMapping("/credentials/{c}/resolve")
    @RefusalEvent(
            type = ResolveEvents.RESOLVED,
            resourceType = "credential",
            resourceVariable = "c",
            projectVariable = "p")
    ResponseEntity<Resolved> resolve(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("c") String c,
            Body<ResolveRequest> body) {
        UUID project = access.require(caller, p, c);
        ResolveRequest request = read(body, project, c);
        new RefusalDetails(request.environment(), request.run(), request.step()).note();
        var wanted = new Wanted(c, request.environment(), request.step(), request.version());
        return switch (resolution
                .resolve(project, List.of(wanted), request.circumstances(), false)
                .getFirst()) {
            case Outcome.Given(var _, var values) -> released(values);
            case Outcome.Denied(var _, var problem) -> throw problem;
        };
    }

    @PostMapping("/resolve")
    @RefusalEvent(
            type = ResolveEvents.RESOLVED,
            resourceType = "project",
            resourceVariable = "p",
            projectVariable = "p")
    ResponseEntity<BatchAnswer> resolveMany(
            @CurrentCaller Caller caller, @PathVariable("p") String p, Body<BatchRequest> body) {
        UUID project = access.require(caller, p, null);
        BatchRequest request = read(body, project, null);
        List<Wanted> wanted = request.items().stream()
                .map(item -> new Wanted(item.credential(), item.environment(), item.step(), item.version()))
                .toList();
        return released(new BatchAnswer(resolution.resolve(project, wanted, request.circumstances(), true).stream()
                .map(ResolveEndpoints::answer)
                .toList()));
    }

    /** A body that cannot be read on something that is not there is answered like the latter, without a question more for those that can. */
    private <T> T read(Body<T> body, UUID project, @Nullable String credential) {
        try {
            return body.read();
        } catch (ProblemException unreadable) {
            resolution.requireKnown(project, credential);
            throw unreadable;
        }
    }

    private static ItemAnswer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Given(var wanted, var values) -> new ItemAnswer(wanted.credential(), values, null);
            case Outcome.Denied(var wanted, var problem) ->
                new ItemAnswer(wanted.credential(), null, Problem.of(problem));
        };
    }

    private static <T> ResponseEntity<T> released(T values) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(values);
    }
}
