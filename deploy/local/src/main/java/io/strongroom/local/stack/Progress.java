package io.strongroom.local.stack;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;

/** Tells what is being done, and how long it took. */
public final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Map<String, Instant> underWay = new ConcurrentSkipListMap<>();
    private Instant told = Instant.now();

    public Progress(PrintWriter out) {
        this.out = out;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
        told = Instant.now();
    }

    /** Does a step of this name, and tells when it is done. */
    <T> T step(String what, String done, Callable<T> work) throws Exception {
        var begin = Instant.now();
        underWay.put(what, begin);
        try {
            var result = work.call();
            say("  %-26s %s %s".formatted(what, done, seconds(begin)));
            return result;
        } finally {
            underWay.remove(what);
        }
    }

    /** Names what is still under way, when nothing was said for ten seconds. */
    synchronized void remind() {
        if (!underWay.isEmpty() && Instant.now().isAfter(told.plus(PAUSE))) {
            say("  waiting for " + String.join(", ", underWay.keySet()));
        }
    }

    public static String seconds(Instant begin) {
        return "(%.1f s)".formatted(Duration.between(begin, Instant.now()).toMillis() / 1_000.0);
    }
}
