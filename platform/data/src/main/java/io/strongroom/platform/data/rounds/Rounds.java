package io.strongroom.platform.data.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work in rounds, one after another on a thread of its own, while the application runs. A round that fails is followed by the next. */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration every;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /**
     * @param name of the thread
     * @param every the time before the first round and between two
     */
    protected Rounds(String name, Duration every) {
        this.name = name;
        this.every = every;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** One of them. */
    protected abstract void round();

    private void tryRound() {
        try {
            round();
        } catch (RuntimeException failure) {
            LOG.warn("A round of {} failed; the next one tries again", name, failure);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(
                this::tryRound, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
