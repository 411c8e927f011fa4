package io.strongroom.bench.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** The processes whose CPU time is told, by name. */
public final class Pids {
    private final Map<String, Long> all;

    public Pids(Map<String, Long> all) {
        this.all = new LinkedHashMap<>(all);
    }

    public Pids with(String name, long pid) {
        var more = new Pids(all);
        more.all.put(name, pid);
        return more;
    }

    public long of(String name) {
        var pid = all.get(name);
        if (pid == null) {
            throw new IllegalArgumentException("the stack has no process " + name);
        }
        return pid;
    }

    Map<String, Long> all() {
        return all;
    }
}
