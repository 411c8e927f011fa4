package io.strongroom.broker.identity.outbound;

import io.strongroom.platform.outbound.address.AllowedHosts;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Exceptions as a superuser writes them. */
record HostRequest(List<String> hosts) {

    private static final int MOST = 100;

    /** @throws ProblemException 422 for too many, or for what is no host */
    List<String> checked() {
        if (hosts.size() > MOST) {
            throw ProblemException.invalid("/hosts", "A tenant has at most " + MOST + " exceptions.");
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < hosts.size(); i++) {
            String pointer = "/hosts/" + i;
            checked.add(AllowedHosts.canonical(hosts.get(i))
                    .orElseThrow(() -> ProblemException.invalid(
                            pointer,
                            "This is a name or an address (four decimal numbers, or IPv6 in brackets),"
                                    + " with :port to allow that port alone.")));
        }
        return checked.stream().distinct().sorted().toList();
    }
}
