package io.strongroom.credentials.transfer;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.caller.StepUp;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /credentials/{c}/transfer}: the owner offers, or a tenant admin gives what somebody who left owned. Both need a fresh login. */
@RestController
class OfferEndpoints {

    private final CredentialAccess access;
    private final StepUp stepUp;
    private final Receivers receivers;
    private final TransferMoves moves;
    private final Directory directory;

    OfferEndpoints(
            CredentialAccess access, StepUp stepUp, Receivers receivers, TransferMoves moves, Directory directory) {
        this.access = access;
        this.stepUp = stepUp;
        this.receivers = receivers;
        this.moves = moves;
        this.directory = directory;
    }

    @PostMapping("/api/v1/credentials/{c}/transfer")
    @RefusalEvent(type = TransferEvents.OFFERED, resourceType = "credential", resourceVariable = "c")
    ResponseEntity<TransferView> transfer(
            @CurrentCaller Caller caller, @PathVariable("c") String c, Body<TransferRequest> body, IdempotencyKey key) {
        VisibleCredential credential = access.visible(caller, c);
        boolean admin = caller.hasRole("tenant_admin");
        if (!admin) {
            credential.requireOwner();
        }
        stepUp.requireFresh(caller);
        TransferRequest request = body.read();
        UUID receiver = request.receiver();
        if (request.forced() && !admin) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only a tenant admin transfers by force.");
        }
        Supplier<TransferView> move =
                request.forced() ? forced(caller, credential, receiver) : offered(credential.requireOwner(), receiver);
        // Before the transaction: no connection is held while the directory is asked.
        Map<UUID, Person> people = directory.people(List.of(credential.ownerId(), receiver));
        return key.once(body, () -> created(move.get().named(people)));
    }

    private Supplier<TransferView> offered(VisibleCredential credential, UUID receiver) {
        requireAnother(credential, receiver);
        return () -> moves.offer(credential, receiver);
    }

    private Supplier<TransferView> forced(Caller admin, VisibleCredential credential, UUID receiver) {
        requireAnother(credential, receiver);
        receivers.requireGone(credential.ownerId());
        return () -> moves.force(admin.userId(), credential, receiver);
    }

    private void requireAnother(VisibleCredential credential, UUID receiver) {
        if (receiver.equals(credential.ownerId())) {
            throw ProblemException.invalid("/to", "This user owns the credential already.");
        }
        receivers.requireActive(receiver);
    }

    private static ResponseEntity<TransferView> created(TransferView transfer) {
        return ResponseEntity.created(URI.create("/api/v1/transfers/" + transfer.id()))
                .body(transfer);
    }
}
