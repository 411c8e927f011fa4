package io.strongroom.platform.events;

import java.util.List;

/** For requests of many items, which put the refusals among them into their own commit. */
public interface RefusedItems {

    /**
     * Those of the refusals, in their order, that get an event of their own; the others are like many before them, and are counted and
     * summed up as those of whole requests are.
     *
     * @param refusals events of the current caller that failed, with a resource and the problem's code as their reason
     */
    List<AccessEvent> admitted(List<AccessEvent> refusals);
}
