package io.strongroom.credentials.browse;

import io.strongroom.credentials.usage.UsageImpact;
import io.strongroom.credentials.usage.UsageImpact.UsedBy;
import java.util.List;

/**
 * What would break in a project if a credential were no longer shared with it.
 *
 * @param usages the first hundred of the steps that use it
 * @param usagesTotal how many there are
 */
record ShareImpact(List<UsedBy> usages, long usagesTotal) {

    static ShareImpact of(UsageImpact usages) {
        return new ShareImpact(usages.usages(), usages.total());
    }
}
