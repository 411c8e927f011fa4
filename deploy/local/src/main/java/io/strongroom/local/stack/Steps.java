package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Steps of a start that run beside each other. */
final class Steps implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Progress progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService reminder = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reminder").factory());

    Steps(Progress progress) {
        this.progress = progress;
        var _ = reminder.scheduleWithFixedDelay(progress::remind, 1, 1, TimeUnit.SECONDS);
    }

    <T> Future<T> begin(String what, Callable<T> work) {
        return threads.submit(() -> progress.step(what, "is ready", work));
    }

    <T> Future<T> beginQuietly(Callable<T> work) {
        return threads.submit(work);
    }

    /** Waits for all of them, or until one fails. @throws RuntimeException as the first failure threw it */
    static void all(List<? extends Future<?>> steps) {
        Waiting.until(
                PATIENCE,
                () -> failed(steps).findAny().isPresent() || steps.stream().allMatch(Future::isDone));
        failed(steps).forEach(Steps::result);
        steps.forEach(Steps::result);
    }

    private static Stream<? extends Future<?>> failed(List<? extends Future<?>> steps) {
        return steps.stream().filter(step -> step.state() == Future.State.FAILED);
    }

    /** Waits for it. @throws RuntimeException as the step threw it */
    static <T> T result(Future<T> step) {
        try {
            return step.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new StackException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    /** Does not wait: whoever failed wants to tell it at once. */
    @Override
    public void close() {
        reminder.shutdownNow();
        threads.shutdownNow();
    }
}
