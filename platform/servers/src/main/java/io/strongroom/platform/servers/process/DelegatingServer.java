package io.strongroom.platform.servers.process;

import java.nio.file.Path;
import java.util.Optional;

/** A server of a known kind, whose life is that of another. */
public abstract class DelegatingServer implements Server {
    private final Server server;

    protected DelegatingServer(Server server) {
        this.server = server;
    }

    @Override
    public final String name() {
        return server.name();
    }

    @Override
    public final Optional<RunningProcess> process() {
        return server.process();
    }

    @Override
    public final Optional<Path> log() {
        return server.log();
    }

    @Override
    public final void stop() {
        server.stop();
    }

    @Override
    public final void kill() {
        server.kill();
    }

    @Override
    public final void restart() {
        server.restart();
    }

    @Override
    public final void pause() {
        server.pause();
    }

    @Override
    public final void resume() {
        server.resume();
    }
}
