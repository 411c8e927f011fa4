package io.strongroom.credentials.browse;

import io.strongroom.credentials.keychain.KeychainImpact;
import io.strongroom.credentials.keychain.KeychainImpact.Leading;
import io.strongroom.credentials.usage.UsageImpact;
import io.strongroom.credentials.usage.UsageImpact.UsedBy;
import java.util.List;

/**
 * What would break in a project if a credential were no longer shared with it.
 *
 * @param usages the first hundred of the steps that use it
 * @param usagesTotal how many there are
 * @param keychains the first hundred of those that lead to it
 * @param keychainsTotal how many there are
 */
record ShareImpact(List<UsedBy> usages, long usagesTotal, List<Leading> keychains, long keychainsTotal) {

    static ShareImpact of(UsageImpact usages, KeychainImpact keychains) {
        return new ShareImpact(usages.usages(), usages.total(), keychains.keychains(), keychains.total());
    }
}
