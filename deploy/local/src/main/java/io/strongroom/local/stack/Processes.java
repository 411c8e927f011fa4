package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.Signal;
import io.strongroom.platform.servers.process.Supervisor;
import io.strongroom.platform.servers.process.Watchdog;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which processes of the stack were started, kept in a file: whoever stops them need not be who started them. */
public final class Processes implements Supervisor {
    private static final String FILE = "processes.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerFolder folder;
    private final boolean outlive;
    private final Map<String, Entry> started;
    private final Set<String> here = new HashSet<>();

    record Entry(long pid, long started, Signal stop) {
        RunningProcess process() {
            return new RunningProcess(pid, started);
        }
    }

    /** @param outlive whether they go on when this JVM ends */
    public Processes(StackFolder stack, boolean outlive) {
        this.folder = stack.state();
        this.outlive = outlive;
        var file = folder.data().resolve(FILE);
        this.started = Files.exists(file)
                ? JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Entry>>() {})
                : new LinkedHashMap<>();
    }

    /** Whatever ran before ends with this JVM, too. */
    public void adopt() {
        running().values().forEach(entry -> Watchdog.end(entry.process(), entry.stop()));
    }

    @Override
    public synchronized void started(String name, RunningProcess process, Signal stop) {
        if (!outlive) {
            Watchdog.end(process, stop);
        }
        here.add(name);
        started.put(name, new Entry(process.pid(), process.started(), stop));
        folder.create().writePrivately(FILE, JSON.writeValueAsBytes(started));
    }

    /** The process of this name, if it still runs. */
    public Optional<RunningProcess> alive(String name) {
        return Optional.ofNullable(running().get(name)).map(Entry::process);
    }

    /** All that run, in the order of their start. */
    synchronized Map<String, Entry> running() {
        var running = new LinkedHashMap<>(started);
        running.values().removeIf(entry -> !entry.process().alive());
        return running;
    }

    /** Those of them that this JVM has started. */
    synchronized Map<String, Entry> runningFromHere() {
        var running = running();
        running.keySet().retainAll(here);
        return running;
    }

    public boolean none() {
        return running().isEmpty();
    }
}
