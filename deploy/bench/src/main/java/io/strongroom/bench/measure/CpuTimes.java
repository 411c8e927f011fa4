package io.strongroom.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * CPU time that processes have used since they began, in milliseconds; a process's children belong to it, as PostgreSQL's backends do,
 * unless they have a name of their own.
 *
 * @param used by the process's name
 */
public record CpuTimes(Map<String, Double> used) {
    /** Linux counts in hundredths of a second (USER_HZ) in {@code /proc}, whatever the machine. */
    private static final double MILLIS_PER_TICK = 10;

    public static CpuTimes of(Pids pids) {
        var used = new LinkedHashMap<String, Double>();
        var named = Set.copyOf(pids.all().values());
        pids.all().forEach((name, pid) -> used.put(name, ticks(pid, named) * MILLIS_PER_TICK));
        return new CpuTimes(used);
    }

    /** What was used since then, for each of so many requests. */
    public CpuTimes perRequestSince(CpuTimes before, long requests) {
        var each = new LinkedHashMap<String, Double>();
        used.forEach((name, now) -> each.put(name, (now - before.used().getOrDefault(name, 0.0)) / requests));
        return new CpuTimes(each);
    }

    /** What all of them have used since then, in milliseconds. */
    double since(CpuTimes before) {
        return used.entrySet().stream()
                .mapToDouble(each -> each.getValue() - before.of(each.getKey()))
                .sum();
    }

    /** In milliseconds. */
    public double of(String process) {
        return used.getOrDefault(process, 0.0);
    }

    private static long ticks(long pid, Set<Long> named) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .filter(each -> each == pid || !named.contains(each))
                .mapToLong(CpuTimes::ownTicks)
                .sum();
    }

    /** proc(5): the fields 14 to 17 are user and system time, its own and that of children that have ended. */
    private static long ownTicks(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
