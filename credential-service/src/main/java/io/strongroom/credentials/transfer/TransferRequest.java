package io.strongroom.credentials.transfer;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of the request that offers a credential to somebody, or gives it by force.
 *
 * @param to id of the receiver
 * @param force whether the receiver becomes the owner at once, which is a tenant admin's to say
 */
record TransferRequest(String to, @Nullable Boolean force) {

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }

    /** @throws ProblemException 422 for what is no id, as for one that nobody has */
    UUID receiver() {
        return Ids.parse(to).orElseThrow(TransferRequest::unknownReceiver);
    }

    static ProblemException unknownReceiver() {
        return ProblemException.invalid("/to", "There is no such user in this tenant.");
    }
}
