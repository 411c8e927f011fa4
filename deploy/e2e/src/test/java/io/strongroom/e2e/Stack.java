package io.strongroom.e2e;

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

/**
 * The stack that all journeys share, started by the command of the README on free ports and in a folder of its own, and stopped when the JVM
 * ends.
 */
final class Stack {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target/stack").toAbsolutePath();
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
    private static final Demo DEMO = start();

    private Stack() {}

    static Demo demo() {
        return DEMO;
    }

    /** The project's root. */
    static Path root() {
        return ROOT;
    }

    /** Where the stack keeps everything. */
    static Path folder() {
        return FOLDER;
    }

    private static Demo start() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down", Map.of())));
        markBuilt();
        run("reset", Map.of());
        run("up", freePorts(), "--detach", "--no-caches");
        return new Demo(FOLDER.resolve("local.json"));
    }

    /** The build that runs these tests has just packaged what the script would otherwise build. */
    private static void markBuilt() {
        try {
            Files.writeString(ROOT.resolve("deploy/local/target/built"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String script, Map<String, String> environment, String... arguments) {
        ProcessBuilder command =
                new ProcessBuilder(ROOT.resolve("deploy/local/" + script).toString());
        command.command().addAll(List.of(arguments));
        command.environment().put("STRONGROOM_FOLDER", FOLDER.toString());
        command.environment().putAll(environment);
        try {
            Files.createDirectories(FOLDER.getParent());
            File output = FOLDER.resolveSibling(script + ".log").toFile();
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
