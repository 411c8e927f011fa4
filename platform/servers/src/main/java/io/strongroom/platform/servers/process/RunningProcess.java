package io.strongroom.platform.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process that a number alone does not name: numbers are used again, so its start is part of its identity and no stranger
 * is ever signalled.
 *
 * @param started clock ticks between the machine's start and the process's (proc(5), field 22 of {@code stat})
 */
public record RunningProcess(long pid, long started) {
    /** Stopped, traced, zombie, dead: proc(5), field 3 of {@code stat}. */
    private static final Set<String> STANDING = Set.of("T", "t", "Z", "X");

    private static final int STATE = 0;
    private static final int START_TIME = 19;

    /** The process that has this number now; empty when there is none. */
    public static Optional<RunningProcess> of(long pid) {
        return stat(pid).map(fields -> new RunningProcess(pid, Long.parseLong(fields.get(START_TIME))));
    }

    /** A zombie, which waits for its parent only, is not alive. */
    public boolean alive() {
        return stat(pid)
                .filter(fields -> Long.parseLong(fields.get(START_TIME)) == started)
                .filter(fields -> !List.of("Z", "X").contains(fields.get(STATE)))
                .isPresent();
    }

    /** Does nothing when the process has ended. */
    public void send(Signal signal) {
        if (alive()) {
            Command.run(List.of("sh", "-c", "kill -s " + signal + " " + pid));
        }
    }

    /** To the process first, so that it starts no further child, then to all its descendants. */
    public void sendToTree(Signal signal) {
        var children = descendants();
        send(signal);
        Stream.concat(children.stream(), descendants().stream()).distinct().forEach(child -> child.send(signal));
    }

    /**
     * Stops it and all its descendants. The signal reaches one thread, which has to run once more to stop the others: on a busy machine they
     * go on for a while, so this returns when none does.
     *
     * @return whether all stopped within this time
     */
    public boolean pause(Duration patience) {
        sendToTree(Signal.STOP);
        return Waiting.until(
                patience,
                () -> Stream.concat(Stream.of(this), descendants().stream()).allMatch(RunningProcess::stopped));
    }

    private boolean stopped() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(thread -> stat(thread.resolve("stat")))
                    .allMatch(fields ->
                            fields.isEmpty() || STANDING.contains(fields.get().get(STATE)));
        } catch (IOException | UncheckedIOException _) {
            return !alive();
        }
    }

    /** @return whether it ended within this time */
    public boolean awaitEnd(Duration patience) {
        return Waiting.until(patience, () -> !alive());
    }

    private List<RunningProcess> descendants() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(handle -> of(handle.pid()).stream())
                .toList();
    }

    /** The fields behind the command's name, which may hold blanks and brackets itself. */
    private static Optional<List<String>> stat(long pid) {
        return stat(Path.of("/proc", Long.toString(pid), "stat"));
    }

    private static Optional<List<String>> stat(Path file) {
        try {
            var line = Files.readString(file);
            return Optional.of(
                    List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
