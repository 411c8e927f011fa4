package io.strongroom.platform.web.withdrawal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Repeats a step on a thread of its own, from before the service takes requests until after it has stopped to. */
abstract class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private static final Duration FAILED_REST = Duration.ofSeconds(1);

    private final String name;
    private final Duration rest;
    private volatile boolean running;

    Loop(String name, Duration rest) {
        this.name = name;
        this.rest = rest;
    }

    /** One step; what it throws is logged by its class and ends nothing. */
    abstract void step();

    /** Called by the thread itself when it ends. */
    void end() {}

    private void run() {
        while (running) {
            attempt();
        }
        end();
    }

    private void attempt() {
        try {
            step();
            Thread.sleep(rest);
        } catch (InterruptedException stopping) {
            running = false;
        } catch (RuntimeException failure) {
            LOG.warn("{}: {}", name, failure.getClass().getSimpleName());
            restAfterFailure();
        }
    }

    private void restAfterFailure() {
        try {
            Thread.sleep(FAILED_REST);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
