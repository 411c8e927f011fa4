package io.strongroom.credentials.withdrawal;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /withdrawals}.
 *
 * @param owner id of the person whose shares are to end
 * @param reason for the log, at most 255 characters
 */
record NewWithdrawal(String owner, @Nullable String reason) {

    private static final int LONGEST_REASON = 255;

    NewWithdrawal {
        if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw ProblemException.invalid("/reason", "A reason has at most 255 characters.");
        }
    }

    /** @throws ProblemException 422, as for somebody who is unknown */
    UUID ownerId() {
        return Ids.parse(owner).orElseThrow(NewWithdrawal::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.invalid("/owner", "There is no such user.");
    }
}
