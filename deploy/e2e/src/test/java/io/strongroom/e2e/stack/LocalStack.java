package io.strongroom.e2e.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A stack that the commands of the README start and stop, on ports that were free and in a folder of its own. */
public final class LocalStack {

    public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "CREDENTIAL_SERVICE",
            "OAUTH_BROKER_SERVICE",
            "SCHEMA_REGISTRY_SERVICE",
            "AUDIT_SERVICE",
            "POSTGRES",
            "KAFKA",
            "KAFKA_CONTROLLER",
            "VAULT",
            "VAULT_CLUSTER");

    /** What people wait for in the background comes sooner than an installation needs it. */
    private static final Map<String, String> SETTINGS =
            Map.of("STRONGROOM_DELETION_PURGE_EVERY", "1s", "STRONGROOM_VALUES_REAPER_EVERY", "2s");

    private final Path folder;
    private final List<String> start;
    private final Map<String, String> ports = freePorts();

    private LocalStack(String name, String... start) {
        this.folder = Path.of("target", name).toAbsolutePath();
        this.start = List.of(start);
    }

    /** @param name of its folder below {@code target} */
    public static LocalStack startedOnce(String name) {
        return new LocalStack(name, "--detach", "--no-caches");
    }

    /** One whose services start so often that it pays to write their caches, which it does while it runs. */
    public static LocalStack startedOften(String name) {
        return new LocalStack(name, "--detach");
    }

    public Path folder() {
        return folder;
    }

    /** As {@code local.json} tells it now. */
    public Demo demo() {
        return new Demo(folder.resolve("local.json"));
    }

    /** Begins without any data; it is stopped when this JVM ends, at the latest. */
    public Demo startAnew() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        markBuilt();
        run("reset");
        startWhatIsMissing();
        return demo();
    }

    public void startWhatIsMissing() {
        run("up", start.toArray(String[]::new));
    }

    public void stop() {
        run("down");
    }

    /** The build that runs these tests has just packaged what the script would otherwise build. */
    private static void markBuilt() {
        try {
            Files.writeString(ROOT.resolve("deploy/local/target/built"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String script, String... arguments) {
        ProcessBuilder command =
                new ProcessBuilder(ROOT.resolve("deploy/local/" + script).toString());
        command.command().addAll(List.of(arguments));
        command.environment().put("STRONGROOM_FOLDER", folder.toString());
        command.environment().putAll(ports);
        command.environment().putAll(SETTINGS);
        try {
            Files.createDirectories(folder.getParent());
            File output = folder.resolveSibling(folder.getFileName() + "-" + script + ".log")
                    .toFile();
            Process process =
                    command.redirectErrorStream(true).redirectOutput(output).start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "deploy/local/" + script + " failed:\n" + Files.readString(output.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (String name : PORTS) {
                ServerSocket socket = new ServerSocket(0);
                taken.add(socket);
                ports.put("STRONGROOM_" + name + "_PORT", String.valueOf(socket.getLocalPort()));
            }
            for (ServerSocket socket : taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }
}
