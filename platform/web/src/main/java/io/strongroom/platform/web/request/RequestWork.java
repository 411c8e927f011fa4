package io.strongroom.platform.web.request;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Takes the facts of a request along to threads that do parts of its work while it waits for them. */
public final class RequestWork {

    private RequestWork() {}

    /** The same function for threads that belong to nobody yet, such as new virtual ones. */
    public static <T, R> Function<T, R> carrying(Function<T, R> part) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Map<String, String> log = MDC.getCopyOfContextMap();
        Context trace = Context.current();
        return input -> {
            RequestContextHolder.setRequestAttributes(request);
            MDC.setContextMap(log == null ? Map.of() : log);
            try (Scope _ = trace.makeCurrent()) {
                return part.apply(input);
            } finally {
                RequestContextHolder.resetRequestAttributes();
                MDC.clear();
            }
        };
    }
}
