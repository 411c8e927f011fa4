package io.strongroom.bench;

import java.util.Arrays;
import java.util.List;

/** A subject's speed beside that of the reference in the same round, over all rounds. */
record Ratios(double least, double median, double most) {
    static Ratios of(List<Round> subject, List<Round> reference) {
        var ratios = new double[subject.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = subject.get(i).perSecond() / reference.get(i).perSecond();
        }
        Arrays.sort(ratios);
        return new Ratios(ratios[0], ratios[ratios.length / 2], ratios[ratios.length - 1]);
    }

    @Override
    public String toString() {
        return "%.2f (%.2f–%.2f)".formatted(median, least, most);
    }
}
