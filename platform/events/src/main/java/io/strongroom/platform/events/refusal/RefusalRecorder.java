package io.strongroom.platform.events.refusal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.RefusedItems;
import io.strongroom.platform.events.SharedCommits;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.Callers;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.RefusalListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Records refusals of operations that say so with {@link io.strongroom.platform.events.RefusalEvent}, in a commit of their own. Where
 * that fails the caller gets the same refusal, and a counter rises.
 */
class RefusalRecorder implements RefusalListener, RefusedItems, SmartLifecycle {

    private final SharedCommits commits;
    private final Floods floods;
    private final Counter lost;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("refusal-sums").daemon().factory());
    private volatile boolean running;

    RefusalRecorder(SharedCommits commits, Floods floods, MeterRegistry meters) {
        this.commits = commits;
        this.floods = floods;
        this.lost = Counter.builder("strongroom.refusals.lost")
                .description("Refusals whose event could not be committed")
                .register(meters);
    }

    @Override
    public void refused(HttpServletRequest request, ProblemException problem) {
        Refusals.of(request, problem).filter(floods::admits).ifPresent(refusal -> record(refusal.event(), 1));
    }

    @Override
    public List<AccessEvent> admitted(List<AccessEvent> refusals) {
        Caller caller = Callers.current().orElseThrow();
        return refusals.stream()
                .filter(refused -> floods.admits(Refusals.of(caller, refused)))
                .toList();
    }

    private void recordSums(List<Floods.Sum> sums) {
        sums.forEach(sum -> record(sum.refusal().sum(sum.count()), sum.count()));
    }

    private void record(AccessEvent event, long refusals) {
        try {
            commits.appendDurably(List.of(event));
        } catch (RuntimeException failure) {
            lost.increment(refusals);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = clock.scheduleWithFixedDelay(() -> recordSums(floods.ended()), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        recordSums(floods.all());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and before the shared commits. */
    @Override
    public int getPhase() {
        return 20;
    }
}
