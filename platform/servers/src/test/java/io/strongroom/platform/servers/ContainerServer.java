package io.strongroom.platform.servers;

import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** A server in a container that keeps its port and its data when it is restarted. */
final class ContainerServer implements Server {
    private final String name;
    private final GenericContainer<?> container;
    private final Runnable whenUp;

    /** @param whenUp waits until the server answers, and unseals it where that is needed */
    private ContainerServer(String name, GenericContainer<?> container, Runnable whenUp) {
        this.name = name;
        this.container = container;
        this.whenUp = whenUp;
    }

    static ContainerServer start(String name, GenericContainer<?> container, int hostPort, int port, Runnable whenUp) {
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(hostPort, port)));
        container.start();
        whenUp.run();
        return new ContainerServer(name, container, whenUp);
    }

    @Override
    public String name() {
        return name;
    }

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
        container.stop();
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .restartContainerCmd(container.getContainerId())
                .exec();
        whenUp.run();
    }

    @Override
    public void pause() {
        container
                .getDockerClient()
                .pauseContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void resume() {
        container
                .getDockerClient()
                .unpauseContainerCmd(container.getContainerId())
                .exec();
    }
}
