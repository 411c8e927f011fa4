package io.strongroom.e2e.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What happens to the stack, decided by the seed alone: one kill of one or two processes, since starting them again takes most of the time,
 * and some pauses, shorter and longer than the timeouts between the processes.
 */
record Schedule(long seed, List<Drill> drills) {

    static final List<String> SERVICES = List.of(
            "gateway", "credential-service", "oauth-broker-service", "schema-registry-service", "audit-service");
    static final List<String> SERVERS = List.of("postgres", "kafka", "vault");

    static Schedule of(long seed) {
        // The first numbers of neighbouring seeds are alike.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Drill> drills = new ArrayList<>();
        drills.add(drill(random, Drill.Kind.KILL, 1 + random.nextInt(2)));
        int pauses = 1 + random.nextInt(3);
        for (int i = 0; i < pauses; i++) {
            drills.add(drill(random, Drill.Kind.PAUSE, 1));
        }
        Collections.shuffle(drills, random);
        return new Schedule(seed, List.copyOf(drills));
    }

    private static Drill drill(Random random, Drill.Kind kind, int targets) {
        List<String> all = new ArrayList<>(SERVERS);
        // What the load goes through is hit as often as everything else together.
        all.addAll(random.nextBoolean() ? SERVICES : List.of("credential-service"));
        Collections.shuffle(all, random);
        return new Drill(
                kind,
                List.copyOf(all.subList(0, targets)),
                Duration.ofMillis(200 + random.nextInt(3_800)),
                Duration.ofMillis(300 + random.nextInt(1_200)));
    }

    @Override
    public String toString() {
        return "seed %d: %s".formatted(seed, drills);
    }
}
