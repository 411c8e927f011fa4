package io.strongroom.platform.servers.process;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A server that was started here, or one that somebody else runs and whose address was configured.
 *
 * <p>A foreign server cannot be stopped, killed, paused or restarted: these throw {@link UnsupportedOperationException}, except
 * {@link #stop()}, which leaves it alone.
 */
public interface Server extends AutoCloseable {
    /** {@code postgres}, {@code kafka} or {@code vault}. */
    String name();

    /** The server's own process; empty for a foreign server. */
    Optional<RunningProcess> process();

    /** Where the server's output goes; empty for a foreign server. */
    Optional<Path> log();

    /** Ends it in its orderly way, or hard when that takes too long. Does nothing when it has ended. */
    void stop();

    /** SIGKILL to all of its processes, as a machine that loses power would do to them. */
    void kill();

    /** Stops it, if it runs, and starts it on the same data and the same ports. */
    void restart();

    /** SIGSTOP to all of its processes: connections stay open and nothing answers. */
    void pause();

    /** Takes back {@link #pause()}. */
    void resume();

    @Override
    default void close() {
        stop();
    }
}
