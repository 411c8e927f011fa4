package io.strongroom.credentials.transfer;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides from path and token who may do what with a transfer: its giver and its receiver see it, to others it is not there. */
@Component
class TransferAccess {

    private final TransferRows rows;

    TransferAccess(TransferRows rows) {
        this.rows = rows;
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public TransferView visible(Caller caller, String id) {
        if (!caller.isUser()) {
            throw ProblemException.notFound();
        }
        return Ids.parse(id)
                .flatMap(rows::find)
                .filter(transfer -> transfer.people().anyMatch(caller.userId()::equals))
                .orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404, and 403 for the giver */
    @Transactional(readOnly = true)
    public TransferView received(Caller caller, String id) {
        TransferView transfer = visible(caller, id);
        if (!transfer.isReceiver(caller.userId())) {
            throw ProblemException.of(CommonError.FORBIDDEN, "This is for the one to whom it is offered.");
        }
        return transfer;
    }

    /** @throws ProblemException 404, and 403 for the receiver */
    @Transactional(readOnly = true)
    public TransferView given(Caller caller, String id) {
        TransferView transfer = visible(caller, id);
        if (transfer.isReceiver(caller.userId())) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only who offered it takes it back; decline it instead.");
        }
        return transfer;
    }
}
