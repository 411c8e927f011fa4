package io.strongroom.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured of each subject, round by round. */
final class Rounds {
    private final Map<Subject, List<Round>> all = new LinkedHashMap<>();

    void add(Round round) {
        all.computeIfAbsent(round.subject(), _ -> new ArrayList<>()).add(round);
    }

    Iterable<Subject> subjects() {
        return all.keySet();
    }

    List<Round> of(Subject subject) {
        return all.getOrDefault(subject, List.of());
    }

    /** The round whose speed is in the middle. */
    Round middle(Subject subject) {
        var sorted = of(subject).stream()
                .sorted(Comparator.comparingDouble(Round::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    Ratios ratios(Subject subject, Subject to) {
        return Ratios.of(of(subject), of(to));
    }
}
