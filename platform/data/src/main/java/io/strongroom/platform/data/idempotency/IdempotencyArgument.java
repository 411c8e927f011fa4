package io.strongroom.platform.data.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link IdempotencyKey}. */
class IdempotencyArgument implements HandlerMethodArgumentResolver {

    private final ReservationTable table;
    private final Fingerprints fingerprints;

    IdempotencyArgument(ReservationTable table, Fingerprints fingerprints) {
        this.table = table;
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new IdempotencyKey(servlet, table, fingerprints);
    }
}
