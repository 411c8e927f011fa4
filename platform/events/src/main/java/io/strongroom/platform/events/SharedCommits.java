package io.strongroom.platform.events;

import java.util.List;

/**
 * Where a service puts the events of a request that changes nothing else. Events of concurrent requests share one statement and one
 * commit, and each request waits until its own are durable.
 */
public interface SharedCommits {

    /**
     * Returns once all the events are committed; they are committed together or not at all.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException {@code audit-unavailable} if they could not be committed in time:
     *     whatever they would have recorded must not happen
     */
    void appendDurably(List<AccessEvent> events);
}
