package io.strongroom.credentials.withdrawal;

import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /withdrawals}: a tenant admin ends all shares of a person who left, and sees how far that is. */
@RestController
@RequestMapping("/api/v1/withdrawals")
class WithdrawalEndpoints {

    private final WithdrawalStart starting;
    private final WithdrawalTable withdrawals;

    WithdrawalEndpoints(WithdrawalStart starting, WithdrawalTable withdrawals) {
        this.starting = starting;
        this.withdrawals = withdrawals;
    }

    @PostMapping
    ResponseEntity<WithdrawalView> start(@CurrentCaller Caller caller, Body<NewWithdrawal> body, IdempotencyKey key) {
        TenantUser.requireAdmin(caller);
        NewWithdrawal request = body.read();
        UUID owner = request.ownerId();
        starting.requireKnown(owner);
        return key.once(body, () -> accepted(starting.start(caller, owner, request.reason())));
    }

    @GetMapping("/{w}")
    WithdrawalView get(@CurrentCaller Caller caller, @PathVariable("w") String w) {
        if (!caller.isUser() || !caller.hasRole("tenant_admin")) {
            throw ProblemException.notFound();
        }
        return Ids.parse(w).flatMap(withdrawals::find).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<WithdrawalView> accepted(WithdrawalView withdrawal) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/withdrawals/" + withdrawal.id()))
                .body(withdrawal);
    }
}
