package io.strongroom.platform.events.refusal;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Actors;
import io.strongroom.platform.events.RefusalDetails;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.Callers;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Finds out whether a refused request is one that is recorded, and what it was about. */
final class Refusals {

    private Refusals() {}

    static Optional<Refusal> of(HttpServletRequest request, ProblemException problem) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler)
                || !isRefusal(problem.code())) {
            return Optional.empty();
        }
        RefusalEvent operation = handler.getMethodAnnotation(RefusalEvent.class);
        Optional<Caller> caller = Callers.current();
        return operation == null || caller.isEmpty()
                ? Optional.empty()
                : of(operation, caller.get(), request, problem.code());
    }

    private static Optional<Refusal> of(
            RefusalEvent operation, Caller caller, HttpServletRequest request, ErrorCode code) {
        Map<?, ?> variables = variables(request);
        String resource = text(variables, operation.resourceVariable());
        String project = text(variables, operation.projectVariable());
        if (resource == null || !isWellFormed(resource) || (project != null && !isWellFormed(project))) {
            return Optional.empty();
        }
        var kind = new Refusal.Kind(
                caller.tenant(), caller.id(), operation.type(), operation.resourceType(), resource, code.code());
        Actor actor = Actors.of(caller);
        return Optional.of(new Refusal(kind, actor, project, details(operation, request)));
    }

    /** A refused item of a request that handles many. */
    static Refusal of(Caller caller, AccessEvent refused) {
        Resource resource = Objects.requireNonNull(refused.resource());
        var kind = new Refusal.Kind(
                caller.tenant(),
                caller.id(),
                refused.type(),
                resource.type(),
                resource.uid(),
                Objects.requireNonNull(refused.reason()));
        var details = new RefusalDetails(refused.environment(), refused.run(), refused.step());
        return new Refusal(kind, Actors.of(caller), refused.project(), details);
    }

    private static RefusalDetails details(RefusalEvent operation, HttpServletRequest request) {
        return request.getAttribute(RefusalDetails.ATTRIBUTE) instanceof RefusalDetails noted
                ? noted
                : new RefusalDetails(text(variables(request), operation.environmentVariable()), null, null);
    }

    private static boolean isRefusal(ErrorCode code) {
        return code == CommonError.STEP_UP_REQUIRED
                || code.status() == HttpStatus.FORBIDDEN
                || code.status() == HttpStatus.NOT_FOUND;
    }

    /** What is no id cannot be one of ours: such a 404 tells nothing of anybody's intent. */
    private static boolean isWellFormed(String id) {
        return Ids.parse(id).isPresent();
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private static @Nullable String text(Map<?, ?> variables, String name) {
        return variables.get(name) instanceof String text ? text : null;
    }
}
