package io.strongroom.platform.servers.process;

import java.nio.file.Path;
import java.util.Optional;

/** The life of a server that somebody else runs. */
public record ForeignServer(String name) implements Server {
    @Override
    public Optional<RunningProcess> process() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> log() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        // It was not started here.
    }

    @Override
    public void kill() {
        throw notOurs();
    }

    @Override
    public void restart() {
        throw notOurs();
    }

    @Override
    public void pause() {
        throw notOurs();
    }

    @Override
    public void resume() {
        throw notOurs();
    }

    private UnsupportedOperationException notOurs() {
        return new UnsupportedOperationException(name + " was not started here and is left alone");
    }
}
