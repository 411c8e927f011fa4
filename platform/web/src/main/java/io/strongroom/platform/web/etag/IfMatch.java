package io.strongroom.platform.web.etag;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The version that an update was made for. Being there is checked before the body is parsed, being right after it. */
public final class IfMatch {

    private final Set<String> tags;

    private IfMatch(Set<String> tags) {
        this.tags = tags;
    }

    /** @throws ProblemException 428 {@code precondition-required} without the header */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(CommonError.PRECONDITION_REQUIRED, "Send If-Match with the ETag that you read.");
        }
        return new IfMatch(
                Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /** Both checks at once, where nothing stands between them. */
    public static void require(@Nullable String header, long current) {
        required(header).check(current);
    }

    /** @throws ProblemException 412 {@code precondition-failed} when this is not the version; weak tags never match */
    public void check(long current) {
        if (!tags.contains("*") && !tags.contains(Versions.etag(current))) {
            throw stale();
        }
    }

    /** The answer, 412, to a write that finds at its commit that another one was faster: its condition held only when it began. */
    public static ProblemException stale() {
        return ProblemException.of(CommonError.PRECONDITION_FAILED, "It was changed since you read it.");
    }
}
