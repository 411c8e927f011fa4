package io.strongroom.platform.servers.process;

/** The signals that servers are stopped, stalled and killed with. */
public enum Signal {
    /** Kafka, OpenBao and JVMs stop in order. */
    TERM,
    /** PostgreSQL's fast shutdown: sessions are ended, data are flushed. */
    INT,
    KILL,
    STOP,
    CONT
}
