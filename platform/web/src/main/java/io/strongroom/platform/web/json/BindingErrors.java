package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson found wrong with a value, said without the value. */
final class BindingErrors {

    private final JsonMapper mapper;
    private final String text;

    BindingErrors(JsonMapper mapper, String text) {
        this.mapper = mapper;
        this.text = text;
    }

    ProblemException problem(JacksonException failure) {
        if (failure.getCause() instanceof ProblemException own) {
            return own;
        }
        String pointer = pointer(failure);
        return ProblemException.invalid(pointer, message(failure, pointer));
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private String message(JacksonException failure, String pointer) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "This field is not known.";
            case InvalidNullException isNull -> "This field must not be null.";
            case MismatchedInputException mismatch -> mismatch(mismatch, pointer);
            default -> "This value is not accepted.";
        };
    }

    private String mismatch(MismatchedInputException mismatch, String pointer) {
        return isMissing(pointer)
                ? "This field is required."
                : "This must be " + expected(mismatch.getTargetType()) + ".";
    }

    private boolean isMissing(String pointer) {
        return mapper.readTree(text).at(pointer).isMissingNode();
    }

    private String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> String.valueOf(mapper.convertValue(constant, String.class)))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return isWholeNumber(type) ? "a whole number" : plain(type);
    }

    private static boolean isWholeNumber(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    private static String plain(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return type == UUID.class ? "an id" : type == Instant.class ? "a time as in RFC 3339" : "an object";
    }
}
