package io.strongroom.platform.web.etag;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a write that puts something in place of what is there, or there for the first time: {@code If-Match} with the version
 * that was read, or {@code If-None-Match: *}. Without either it would be a blind write, whatever is there.
 */
public final class WriteCondition {

    private final @Nullable IfMatch version;
    private final @Nullable IfNoneMatch absence;

    private WriteCondition(@Nullable IfMatch version, @Nullable IfNoneMatch absence) {
        this.version = version;
        this.absence = absence;
    }

    /** @throws ProblemException 428 {@code precondition-required} when neither header is there; tags in {@code If-None-Match} do not count */
    public static WriteCondition required(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        boolean absent = IfNoneMatch.isAny(ifNoneMatch);
        boolean versioned = ifMatch != null && !ifMatch.isBlank();
        if (!absent && !versioned) {
            throw ProblemException.of(
                    CommonError.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you read, or If-None-Match: * where nothing is yet.");
        }
        return new WriteCondition(
                versioned ? IfMatch.required(ifMatch) : null, absent ? IfNoneMatch.required(ifNoneMatch) : null);
    }

    /**
     * @param current the version of what is there; empty where nothing is
     * @throws ProblemException 412 {@code precondition-failed}; nothing matches no version, not even {@code *}
     */
    public void check(OptionalLong current) {
        if (version != null) {
            version.check(current.orElseThrow(WriteCondition::nothingThere));
        }
        if (absence != null) {
            absence.check(current.isPresent());
        }
    }

    private static ProblemException nothingThere() {
        return ProblemException.of(
                CommonError.PRECONDITION_FAILED, "Nothing is there yet: send If-None-Match: * instead of If-Match.");
    }
}
