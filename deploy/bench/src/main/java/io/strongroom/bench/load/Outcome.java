package io.strongroom.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of some load.
 *
 * @param latencies in nanoseconds
 * @param failed answers other than 200
 */
public record Outcome(Histogram latencies, long failed, double seconds) {
    public double perSecond() {
        return requests() / seconds;
    }

    public long requests() {
        return latencies.getTotalCount();
    }

    /** @return in milliseconds */
    public double percentile(double percent) {
        return latencies.getValueAtPercentile(percent) / 1e6;
    }
}
