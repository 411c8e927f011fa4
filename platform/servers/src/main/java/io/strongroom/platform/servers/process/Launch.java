package io.strongroom.platform.servers.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a server is started and stopped.
 *
 * @param name for messages
 * @param command becomes the server itself: no shell that stays in between
 * @param environment added to this process's own
 * @param folder working directory
 * @param log standard output and error are appended here
 * @param stop the signal of an orderly stop
 * @param patience how long a start, and an orderly stop, may take
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        LogFile log,
        Signal stop,
        Duration patience) {}
