package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells before a run which of a workflow's references would fail, and why: the same decision, and nothing is read, released or recorded. */
@RestController
class PreflightEndpoint {

    private final ResolveAccess access;
    private final ValueResolution resolution;

    PreflightEndpoint(ResolveAccess access, ValueResolution resolution) {
        this.access = access;
        this.resolution = resolution;
    }

    @PostMapping("/api/v1/projects/{p}/preflight")
    PreflightAnswer preflight(@CurrentCaller Caller caller, @PathVariable("p") String p, Body<PreflightRequest> body) {
        UUID project = access.requireForPreflight(caller, p);
        PreflightRequest request = access.read(body, project, null);
        return PreflightAnswer.of(resolution.decide(project, request.wanted()));
    }
}
