package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.AccountKind.Kinds;
import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who is about to make a credential whose account it had best be for. */
@RestController
class AccountKindEndpoints {

    @GetMapping("/api/v1/account-kinds")
    Kinds kinds(@CurrentCaller Caller caller) {
        TenantUser.require(caller);
        return new Kinds(AccountKind.ALL);
    }
}
