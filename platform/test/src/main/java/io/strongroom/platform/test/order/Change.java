package io.strongroom.platform.test.order;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that changes something, on a thing that exists.
 *
 * @param operation as it is mapped: {@code PATCH /api/v1/projects/{p}}
 * @param path with the thing's ids
 * @param allowed {@code Authorization} of who may do it
 * @param refused who may not, by {@code Authorization}, and the status that they get; nobody's 401 is understood
 * @param type of its body; null where it takes none
 * @param invalid JSON that is no body of its
 * @param condition the header field without which it is refused; null where it needs none
 */
public record Change(
        String operation,
        String path,
        String allowed,
        Map<String, Integer> refused,
        @Nullable String type,
        String invalid,
        @Nullable String condition) {

    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String UNKNOWN_FIELD = "{\"no_such_field\":1}";

    public static Change of(String operation, String path, String allowed, Map<String, Integer> refused) {
        return new Change(operation, path, allowed, refused, null, UNKNOWN_FIELD, null);
    }

    /** The same with a body that has fields of its own. */
    public Change taking(String bodyType) {
        return new Change(operation, path, allowed, refused, bodyType, UNKNOWN_FIELD, condition);
    }

    /** The same with a body that is any object. */
    public Change takingAnyObject(String bodyType) {
        return new Change(operation, path, allowed, refused, bodyType, "[]", condition);
    }

    /** The same with a version to be named. */
    public Change onVersion() {
        return onCondition("If-Match");
    }

    public Change onCondition(String field) {
        return new Change(operation, path, allowed, refused, type, invalid, field);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    @Override
    public String toString() {
        return operation;
    }
}
