package io.strongroom.credentials.browse;

import io.strongroom.credentials.grant.WithdrawalAccess;
import io.strongroom.credentials.grant.WithdrawalAccess.Withdrawable;
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

    ImpactEndpoints(WithdrawalAccess access, UsageImpacts usages) {
        this.access = access;
        this.usages = usages;
    }

    @GetMapping("/api/v1/credentials/{c}/shares/{p}/impact")
    ShareImpact ofWithdrawal(@CurrentCaller Caller caller, @PathVariable("c") String c, @PathVariable("p") String p) {
        Withdrawable share = access.require(caller, c, p);
        return ShareImpact.of(usages.inProject(share.credential().id(), share.project()));
    }
}
