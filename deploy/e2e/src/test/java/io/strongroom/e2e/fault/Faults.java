package io.strongroom.e2e.fault;

import io.strongroom.e2e.stack.LocalStack;
import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.Signal;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Carries a schedule out, and remembers which processes it has not ended: those have to be there afterwards. */
final class Faults {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int STARTS = 3;

    private final LocalStack stack;
    private final Map<String, RunningProcess> before;
    private final Set<String> killed = new HashSet<>();

    Faults(LocalStack stack) {
        this.stack = stack;
        this.before = processes();
    }

    /** Whether all of the stack's processes are there: after a schedule that failed, one may be missing. */
    boolean allRun() {
        return processes().keySet().containsAll(Schedule.SERVICES)
                && processes().keySet().containsAll(Schedule.SERVERS);
    }

    void run(Schedule schedule) {
        for (Drill drill : schedule.drills()) {
            switch (drill.kind()) {
                case KILL -> kill(drill.targets());
                case PAUSE -> pause(drill.targets(), drill.hold());
            }
            pass(drill.calm());
        }
    }

    /** Names of processes that ended though no drill ended them. */
    List<String> fallen() {
        Map<String, RunningProcess> now = processes();
        return before.entrySet().stream()
                .filter(each -> !killed.contains(each.getKey()))
                .filter(each -> !each.getValue().equals(now.get(each.getKey()))
                        || !each.getValue().alive())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void kill(List<String> targets) {
        for (String name : targets) {
            killed.add(name);
            RunningProcess process = process(name);
            process.sendToTree(Signal.KILL);
            if (!process.awaitEnd(PATIENCE)) {
                throw new IllegalStateException(name + " cannot be killed");
            }
        }
        startAgain();
    }

    /** A start that comes while a port is not free yet, say, is tried again, as somebody would. */
    private void startAgain() {
        for (int i = 1; true; i++) {
            try {
                stack.startWhatIsMissing();
                return;
            } catch (IllegalStateException failure) {
                if (i == STARTS) {
                    throw failure;
                }
            }
        }
    }

    private void pause(List<String> targets, Duration hold) {
        List<RunningProcess> processes = targets.stream().map(this::process).toList();
        try {
            processes.forEach(process -> process.pause(PATIENCE));
            pass(hold);
        } finally {
            processes.forEach(process -> process.sendToTree(Signal.CONT));
        }
    }

    private RunningProcess process(String name) {
        RunningProcess process = processes().get(name);
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process;
    }

    private Map<String, RunningProcess> processes() {
        Map<String, RunningProcess> found = new LinkedHashMap<>();
        stack.demo()
                .all()
                .path("pids")
                .properties()
                .forEach(pid -> RunningProcess.of(pid.getValue().asLong())
                        .ifPresent(process -> found.put(pid.getKey(), process)));
        return found;
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
