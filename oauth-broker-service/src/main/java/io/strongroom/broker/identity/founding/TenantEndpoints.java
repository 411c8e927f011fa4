package io.strongroom.broker.identity.founding;

import io.strongroom.broker.identity.tenant.TenantRegister;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.broker.identity.user.NewUser;
import io.strongroom.broker.identity.user.Role;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tenants of the instance, for its superuser. */
@RestController
@RequestMapping("/api/v1/tenants")
class TenantEndpoints {

    private final TenantRegister tenants;
    private final TenantFounding founding;

    TenantEndpoints(TenantRegister tenants, TenantFounding founding) {
        this.tenants = tenants;
        this.founding = founding;
    }

    @GetMapping
    Page<TenantAnswer> list(@CurrentCaller Caller caller, PageRequestParams page) {
        requireSuperuser(caller);
        UUID after = page.after(1).map(cursor -> cursor.id(0)).orElse(Tenants.RESERVED);
        List<TenantSummary> found = tenants.list(after, page.limit() + 1);
        return Page.of(found, page.limit(), tenant -> Cursor.of(tenant.id())).map(TenantAnswer::of);
    }

    @PostMapping
    ResponseEntity<TenantAnswer> create(@CurrentCaller Caller caller, Body<TenantRequest> body, IdempotencyKey key) {
        requireSuperuser(caller);
        TenantRequest request = body.read();
        String name = Names.check("/name", request.name());
        NewUser admin = request.admin().checked("/admin", List.of(Role.TENANT_ADMIN));
        return key.inSteps(
                body, reservation -> reservation.answered(answer(founding.found(name, admin, reservation::take))));
    }

    private static ResponseEntity<TenantAnswer> answer(TenantAnswer made) {
        return ResponseEntity.created(URI.create("/api/v1/tenants/" + made.id()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    private static void requireSuperuser(Caller caller) {
        if (!caller.hasRole(Role.SUPERUSER.wireName())) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only a superuser of the instance may do this.");
        }
    }
}
