package io.strongroom.credentials.transfer;

import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.caller.StepUp;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /transfers}: what somebody was offered and has offered; the receiver decides, the giver may take it back until then. */
@RestController
@RequestMapping("/api/v1/transfers")
class TransferEndpoints {

    private static final String TRANSFER = "transfer";
    private final TransferAccess access;
    private final TransferLists lists;
    private final TransferMoves moves;
    private final StepUp stepUp;
    private final Directory directory;

    TransferEndpoints(
            TransferAccess access, TransferLists lists, TransferMoves moves, StepUp stepUp, Directory directory) {
        this.access = access;
        this.lists = lists;
        this.moves = moves;
        this.stepUp = stepUp;
        this.directory = directory;
    }

    @GetMapping
    Page<TransferView> list(@CurrentCaller Caller caller, PageRequestParams query) {
        TenantUser.require(caller);
        Page<TransferView> page = lists.page(caller, query);
        Map<UUID, Person> people = directory.people(
                page.items().stream().flatMap(TransferView::people).collect(Collectors.toSet()));
        return page.map(transfer -> transfer.named(people));
    }

    @GetMapping("/{t}")
    TransferView get(@CurrentCaller Caller caller, @PathVariable("t") String t) {
        return named(access.visible(caller, t));
    }

    @PostMapping("/{t}/accept")
    @RefusalEvent(type = TransferEvents.ACCEPTED, resourceType = TRANSFER, resourceVariable = "t")
    TransferView accept(@CurrentCaller Caller caller, @PathVariable("t") String t) {
        TransferView offer = access.received(caller, t);
        stepUp.requireFresh(caller);
        return named(moves.accept(offer));
    }

    @PostMapping("/{t}/decline")
    @RefusalEvent(type = TransferEvents.DECLINED, resourceType = TRANSFER, resourceVariable = "t")
    TransferView decline(@CurrentCaller Caller caller, @PathVariable("t") String t) {
        return named(moves.decline(access.received(caller, t)));
    }

    @DeleteMapping("/{t}")
    @RefusalEvent(type = TransferEvents.WITHDRAWN, resourceType = TRANSFER, resourceVariable = "t")
    ResponseEntity<Void> withdraw(@CurrentCaller Caller caller, @PathVariable("t") String t) {
        moves.withdraw(access.given(caller, t));
        return ResponseEntity.noContent().build();
    }

    private TransferView named(TransferView transfer) {
        return transfer.named(directory.people(transfer.people().toList()));
    }
}
