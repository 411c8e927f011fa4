package io.strongroom.platform.servers.process;

/** Takes care that a process that was started here ends one day. */
public interface Supervisor {
    /** Nothing outlives this JVM. */
    Supervisor WATCHDOG = (name, process, stop) -> Watchdog.end(process, stop);

    /**
     * Called as soon as the process exists, before it is ready.
     *
     * @param stop the signal of its orderly stop
     */
    void started(String name, RunningProcess process, Signal stop);
}
