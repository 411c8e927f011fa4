package io.strongroom.platform.events;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a handler with {@link RefusalEvent} has read from the body before it refuses: it stands in the event of the refusal, should there
 * be one.
 */
public record RefusalDetails(
        @Nullable String environment,
        @Nullable String run,
        @Nullable String step) {

    /** Name of the request's attribute. */
    public static final String ATTRIBUTE = RefusalDetails.class.getName();

    /** Keeps them with the current request. */
    public void note() {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
    }
}
