package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Ends what runs, in order: what writes caches, then the services, then the servers under them; whoever does not obey is killed. */
public final class Shutdown {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final StackFolder folder;
    private final Processes processes;
    private final Progress progress;

    public Shutdown(StackFolder folder, Processes processes, Progress progress) {
        this.folder = folder;
        this.processes = processes;
        this.progress = progress;
    }

    public void stopAll() {
        stop("caches", List.of(Training.NAME), processes::running);
        // Their data are thrown away: nothing of it needs an orderly end.
        new Processes(folder.training(), true)
                .running()
                .values()
                .forEach(entry -> entry.process().sendToTree(Signal.KILL));
        stopInOrder(processes::running);
    }

    /** What this JVM has started only: what ran before goes on. */
    public void stopStartedHere() {
        stopInOrder(processes::runningFromHere);
    }

    private void stopInOrder(Supplier<Map<String, Processes.Entry>> all) {
        stop("services", services(), all);
        stop("servers", Stack.SERVERS.reversed(), all);
    }

    private static List<String> services() {
        return Arrays.stream(Service.values()).map(Service::folder).toList();
    }

    private void stop(String what, Collection<String> names, Supplier<Map<String, Processes.Entry>> all) {
        var running = all.get();
        running.keySet().retainAll(names);
        if (running.isEmpty()) {
            return;
        }
        progress.say("  stopping %s: %s".formatted(what, String.join(", ", running.keySet())));
        signal(running);
        var stubborn = running.entrySet().stream()
                .filter(each -> !each.getValue().process().awaitEnd(PATIENCE))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().process()));
        stubborn.forEach(this::kill);
    }

    private static void signal(Map<String, Processes.Entry> running) {
        for (var entry : running.values()) {
            // A stopped process would not hear of it.
            entry.process().sendToTree(Signal.CONT);
            entry.process().send(entry.stop());
        }
    }

    private void kill(String name, RunningProcess process) {
        progress.say("  %s does not stop and is killed".formatted(name));
        process.sendToTree(Signal.KILL);
        if (!process.awaitEnd(PATIENCE)) {
            throw new StackException("%s, process %d, cannot be killed".formatted(name, process.pid()));
        }
    }
}
