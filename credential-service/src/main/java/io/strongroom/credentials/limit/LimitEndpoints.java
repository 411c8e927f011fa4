package io.strongroom.credentials.limit;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /limits}: who may make things sees how many more. */
@RestController
class LimitEndpoints {

    private final LimitReading limits;

    LimitEndpoints(LimitReading limits) {
        this.limits = limits;
    }

    @GetMapping("/api/v1/limits")
    LimitsView read(@CurrentCaller Caller caller) {
        if (caller.hasRole("superuser")) {
            throw ProblemException.notFound();
        }
        if (!caller.isUser() || !caller.hasRole("member") && !caller.hasRole("tenant_admin")) {
            throw ProblemException.of(CommonError.FORBIDDEN, "This needs the role member or tenant_admin.");
        }
        return limits.read();
    }
}
