package io.strongroom.platform.servers.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A server that runs as a process of this machine, started by this JVM. */
public final class ServerProcess implements Server {
    /** Whether the server works; asked with its process and with what it has logged since it was started. */
    public interface Readiness extends BiPredicate<RunningProcess, String> {}

    private final Launch launch;
    private final Readiness readiness;
    private final Supervisor supervisor;
    private @Nullable RunningProcess process;

    public ServerProcess(Launch launch, Readiness readiness, Supervisor supervisor) {
        this.launch = launch;
        this.readiness = readiness;
        this.supervisor = supervisor;
    }

    /** Starts it and waits until it works. @throws ServerException when it dies or is not ready in time */
    public synchronized ServerProcess start() {
        var before = launch.log().size();
        var started = spawn();
        process = started;
        supervisor.started(launch.name(), started, launch.stop());
        var ready = Waiting.until(
                launch.patience(),
                () -> !started.alive() || readiness.test(started, launch.log().since(before)));
        if (!started.alive()) {
            throw new ServerException(told("died while it started"));
        }
        if (!ready) {
            kill();
            throw new ServerException(
                    told("was not ready within " + launch.patience().toSeconds() + " s"));
        }
        return this;
    }

    private RunningProcess spawn() {
        try {
            Files.createDirectories(launch.folder());
            Files.createDirectories(launch.log().path().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(Detached.command(launch.command()))
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(Redirect.appendTo(launch.log().path().toFile()));
            builder.environment().putAll(launch.environment());
            var pid = builder.start().pid();
            return RunningProcess.of(pid).orElseThrow(() -> new ServerException(told("died at once")));
        } catch (IOException e) {
            throw new ServerException("cannot start %s: %s".formatted(launch.name(), e.getMessage()), e);
        }
    }

    private String told(String what) {
        return "%s %s; its log is %s and ends with:%n%s"
                .formatted(
                        launch.name(), what, launch.log().path(), launch.log().tail());
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public synchronized Optional<RunningProcess> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(launch.log().path());
    }

    @Override
    public synchronized void stop() {
        process().filter(RunningProcess::alive).ifPresent(running -> {
            running.sendToTree(Signal.CONT);
            running.send(launch.stop());
            if (!running.awaitEnd(launch.patience())) {
                kill();
            }
        });
    }

    @Override
    public synchronized void kill() {
        process().ifPresent(running -> {
            running.sendToTree(Signal.KILL);
            if (!running.awaitEnd(launch.patience())) {
                throw new ServerException(launch.name() + " cannot be killed: process " + running.pid());
            }
        });
    }

    @Override
    public synchronized void restart() {
        stop();
        start();
    }

    @Override
    public synchronized void pause() {
        process().ifPresent(running -> {
            if (!running.pause(launch.patience())) {
                throw new ServerException(launch.name() + " cannot be paused: process " + running.pid());
            }
        });
    }

    @Override
    public synchronized void resume() {
        process().ifPresent(running -> running.sendToTree(Signal.CONT));
    }
}
