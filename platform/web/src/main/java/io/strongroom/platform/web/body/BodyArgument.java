package io.strongroom.platform.web.body;

import io.strongroom.platform.web.json.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link Body}. */
@Component
class BodyArgument implements HandlerMethodArgumentResolver {

    private final StrictJson json;

    BodyArgument(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Body<>(servlet, json, type(parameter), List.of(MediaType.APPLICATION_JSON));
    }

    private static Type type(MethodParameter parameter) {
        return parameter.getGenericParameterType() instanceof ParameterizedType body
                ? body.getActualTypeArguments()[0]
                : Object.class;
    }
}
