package io.strongroom.bench.world;

import io.strongroom.platform.servers.process.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Another process of a running service, with the same command line and some settings more: so that two ways to set the suite up are
 * measured alternately, both of them warm.
 */
public final class Replica implements AutoCloseable {
    private final Process process;
    private final String address;

    /** @param log where it writes; @param settings {@code name=value} */
    public Replica(long pid, File log, String... settings) {
        try {
            var port = Ports.free();
            this.address = "http://127.0.0.1:" + port;
            var command = new ArrayList<String>(commandLine(pid));
            command.add("--server.port=" + port);
            for (var setting : settings) {
                command.add("--" + setting);
            }
            this.process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitReadiness();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commandLine(long pid) throws IOException {
        var all = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
        return List.of(all.split("\0", 0));
    }

    private void awaitReadiness() {
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("a replica does not get ready: " + process.info());
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private boolean ready() {
        try {
            var request = (HttpURLConnection)
                    URI.create(address + "/actuator/health/readiness").toURL().openConnection();
            request.setReadTimeout(5_000);
            return request.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public String address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
