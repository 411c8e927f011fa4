package io.strongroom.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Sends calls drawn uniformly from a list over kept connections, a thread for each. */
public final class Load {
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final List<Call> calls;
    private final int connections;

    /** @param calls all to one host and port */
    public Load(List<Call> calls, int connections) {
        this.calls = List.copyOf(calls);
        this.connections = connections;
    }

    /** Closed loop: each connection sends its next request when the answer to the last one is read. */
    public Outcome asFastAsTheyCan(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        return run(duration, _ -> {
            var now = System.nanoTime();
            return now < end ? now : -1;
        });
    }

    /**
     * Open loop: requests are due at fixed moments whatever the answers do, and a latency counts from the moment that its request was
     * due, so that a server that stalls cannot hide it.
     */
    public Outcome atRate(double perSecond, Duration duration) {
        var begin = System.nanoTime();
        var gap = 1e9 / perSecond;
        var all = (long) (duration.toNanos() / gap);
        var next = new AtomicLong();
        return run(duration, _ -> {
            var number = next.getAndIncrement();
            return number < all ? await(begin + (long) (number * gap)) : -1;
        });
    }

    private static long await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }

    /** When a connection's next request begins to count, in nanoseconds; negative at the end. */
    private interface Schedule {
        long next(int connection);
    }

    private Outcome run(Duration duration, Schedule schedule) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var begin = System.nanoTime();
            var parts = IntStream.range(0, connections)
                    .mapToObj(number -> threads.submit(() -> one(number, schedule)))
                    .toList();
            var latencies = new Histogram(LONGEST, 3);
            long failed = 0;
            for (var part : parts) {
                var outcome = result(part);
                latencies.add(outcome.latencies());
                failed += outcome.failed();
            }
            var seconds = Math.max((System.nanoTime() - begin) / 1e9, duration.toMillis() / 1e3);
            return new Outcome(latencies, failed, seconds);
        }
    }

    private Outcome one(int number, Schedule schedule) throws IOException {
        var latencies = new Histogram(LONGEST, 3);
        long failed = 0;
        var random = ThreadLocalRandom.current();
        try (var connection = new Connection(calls.getFirst().address())) {
            for (long begin = schedule.next(number); begin >= 0; begin = schedule.next(number)) {
                var status = connection.send(calls.get(random.nextInt(calls.size())));
                latencies.recordValue(Math.clamp(System.nanoTime() - begin, 0, LONGEST));
                failed += status == 200 ? 0 : 1;
            }
        }
        return new Outcome(latencies, failed, 0);
    }

    private static Outcome result(Future<Outcome> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a connection broke: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
