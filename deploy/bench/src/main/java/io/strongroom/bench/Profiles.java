package io.strongroom.bench;

import io.strongroom.bench.load.Load;
import io.strongroom.bench.measure.Pids;
import io.strongroom.bench.measure.Profile;

/** Where the CPU goes, under full load. */
final class Profiles {
    private final Pids pids;
    private final Report report;

    Profiles(Pids pids, Report report) {
        this.pids = pids;
        this.report = report;
    }

    void print(Subject subject, String process) throws Exception {
        report.heading("Where the time of %s goes: %s".formatted(process, subject.name()));
        var profile = new Profile(pids.of(process));
        profile.begin();
        new Load(subject.calls().call(), subject.connections()).asFastAsTheyCan(Profile.length());
        report.lines(profile.end());
    }
}
