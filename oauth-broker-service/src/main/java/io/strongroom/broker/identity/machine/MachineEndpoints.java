package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.user.Administrators;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Machine clients of the caller's tenant, for its administrators. */
@RestController
@RequestMapping("/api/v1/machine-clients")
class MachineEndpoints {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final MachineRegister register;

    MachineEndpoints(MachineRegister register) {
        this.register = register;
    }

    @GetMapping
    Page<MachineAnswer> list(@CurrentCaller Caller caller, PageRequestParams page) {
        Administrators.require(caller);
        UUID after = page.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL);
        List<MachineAnswer> found = register.list(after, page.limit() + 1);
        return Page.of(found, page.limit(), client -> Cursor.of(client.id()));
    }

    @PostMapping
    ResponseEntity<MachineAnswer> create(@CurrentCaller Caller caller, Body<MachineRequest> body, IdempotencyKey key) {
        Administrators.require(caller);
        MachineRequest request = body.read();
        String name = Names.check("/name", request.name());
        List<String> scopes = Scopes.check(request.scopes());
        return key.once(body, () -> {
            CreatedMachine created = register.create(name, scopes);
            return shownOnce(location(created.client().id()), MachineAnswer.of(created));
        });
    }

    @PostMapping("/{id}/secrets")
    ResponseEntity<RotationAnswer> rotate(
            @CurrentCaller Caller caller,
            @PathVariable("id") String id,
            Body<RotationRequest> body,
            IdempotencyKey key) {
        Administrators.requireVisible(caller);
        UUID client = existing(id);
        Duration overlap = body.readOr(new RotationRequest(null)).overlap();
        return key.once(body, () -> shownOnce(location(client), RotationAnswer.of(register.rotate(client, overlap))));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(@CurrentCaller Caller caller, @PathVariable("id") String id) {
        Administrators.requireVisible(caller);
        register.withdraw(existing(id));
        return ResponseEntity.noContent().build();
    }

    /** Before the body is read: what is not there is a 404 whatever the body says. */
    private UUID existing(String id) {
        return Ids.parse(id)
                .flatMap(register::find)
                .filter(client -> !client.withdrawn())
                .map(Machine::id)
                .orElseThrow(ProblemException::notFound);
    }

    private static URI location(UUID id) {
        return URI.create("/api/v1/machine-clients/" + id);
    }

    private static <T> ResponseEntity<T> shownOnce(URI location, T answer) {
        return ResponseEntity.created(location)
                .cacheControl(CacheControl.noStore())
                .body(answer);
    }
}
