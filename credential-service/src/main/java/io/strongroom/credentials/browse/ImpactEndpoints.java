package io.strongroom.credentials.browse;

import io.strongroom.credentials.grant.WithdrawalAccess;
import io.strongroom.credentials.grant.WithdrawalAccess.Withdrawable;
import io.strongroom.credentials.keychain.KeychainImpacts;
import io.strongroom.credentials.usage.UsageImpacts;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who may withdraw a share what that would break. */
@RestController
class ImpactEndpoints {

    private final WithdrawalAccess access;
    private final UsageImpacts usages;
    private final KeychainImpacts keychains;

    ImpactEndpoints(WithdrawalAccess access, UsageImpacts usages, KeychainImpacts keychains) {
        this.access = access;
        this.usages = usages;
        this.keychains = keychains;
    }

    @GetMapping("/api/v1/credentials/{c}/shares/{p}/impact")
    ShareImpact ofWithdrawal(@CurrentCaller Caller caller, @PathVariable("c") String c, @PathVariable("p") String p) {
        Withdrawable share = access.require(caller, c, p);
        var credential = share.credential().id();
        return ShareImpact.of(
                usages.inProject(credential, share.project()), keychains.inProject(credential, share.project()));
    }
}
