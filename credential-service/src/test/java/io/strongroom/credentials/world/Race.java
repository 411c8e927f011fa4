package io.strongroom.credentials.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that begin at the same moment, each on a thread of its own. */
public final class Race {

    /** How often a test runs its race: once proves nothing. */
    public static final int ROUNDS = 20;

    private Race() {}

    /** What each of them came to, in their order. */
    @SafeVarargs
    public static <T> List<T> between(Callable<T>... runners) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(runners.length);
        List<Future<T>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(runners.length)) {
            for (Callable<T> runner : runners) {
                running.add(threads.submit(() -> {
                    start.await();
                    return runner.call();
                }));
            }
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
