package io.strongroom.credentials.resolve;

import io.strongroom.platform.events.RefusalDetails;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import java.util.List;
import java.util.UUID;
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
        ResolveRequest request = access.read(body, project, c);
        new RefusalDetails(request.environment(), request.run(), request.step()).note();
        var wanted = Wanted.of(c, request.environment(), request.step(), request.version());
        return switch (resolution
                .resolve(project, List.of(wanted), request.circumstances(), false)
                .getFirst()) {
            case Outcome.Given(var _, var values) -> released(values);
            case Outcome.Denied(var _, var problem) -> throw problem;
            case Outcome.Nothing nothing -> throw new IllegalStateException("Only a keychain leads to nothing");
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
        BatchRequest request = access.read(body, project, null);
        List<Outcome> outcomes = resolution.resolve(project, request.wanted(), request.circumstances(), true);
        return released(new BatchAnswer(outcomes.stream().map(ItemAnswer::of).toList()));
    }

    private static <T> ResponseEntity<T> released(T values) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(values);
    }
}
