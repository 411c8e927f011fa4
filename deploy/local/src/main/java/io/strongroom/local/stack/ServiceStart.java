package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.Launch;
import io.strongroom.platform.servers.process.LogFile;
import io.strongroom.platform.servers.process.ServerProcess;
import io.strongroom.platform.servers.process.Signal;
import io.strongroom.platform.servers.process.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts one service and waits until it is ready. */
final class ServiceStart {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SHORT_PATIENCE = Duration.ofMinutes(1);

    private final StackSettings settings;
    private final StackServers servers;
    private final Processes processes;

    ServiceStart(StackSettings settings, StackServers servers, Processes processes) {
        this.settings = settings;
        this.servers = servers;
        this.processes = processes;
    }

    /** Does nothing but wait for its readiness, when it runs already. */
    void start(Service service, Application application) {
        var name = service.folder();
        var configuration = write(service);
        if (processes.alive(name).isEmpty()) {
            application.removeOlder(service);
            process(service, command(application, configuration, jvm(service, application)), Map.of())
                    .start();
        } else if (!Waiting.until(SHORT_PATIENCE, health(service)::ready)) {
            throw new StackException(
                    "%s runs, but is not ready at %s; if that port is not the one it was started with, stop it with deploy/local/down first; its log is %s"
                            .formatted(
                                    name,
                                    settings.ports().url(service),
                                    log(service).path()));
        }
    }

    /** Starts it, asks it a little, and stops it: it writes its AOT cache to this file before it ends. */
    void train(Service service, Application application, Path cache) {
        var words = new ArrayList<>(ServiceJvm.options(service));
        words.add("-XX:AOTCacheOutput=" + cache);
        var process = process(service, command(application, write(service), words), ServiceJvm.writingAotCache());
        process.start();
        health(service).askALittle();
        process.stop();
    }

    private static List<String> jvm(Service service, Application application) {
        var words = new ArrayList<>(ServiceJvm.options(service));
        if (application.hasAotCache()) {
            words.add("-XX:AOTCache=" + application.aotCache());
        }
        return words;
    }

    private Path write(Service service) {
        return settings.folder()
                .config()
                .create()
                .writePrivately(
                        service.folder() + ".yml",
                        ServiceConfiguration.of(service, settings, servers)
                                .text()
                                .getBytes(StandardCharsets.UTF_8));
    }

    private ServerProcess process(Service service, List<String> command, Map<String, String> environment) {
        var health = health(service);
        var launch = new Launch(
                service.folder(), command, environment, settings.folder().path(), log(service), Signal.TERM, PATIENCE);
        return new ServerProcess(launch, (process, log) -> health.ready(), processes);
    }

    private Health health(Service service) {
        return new Health(settings.ports().url(service));
    }

    private LogFile log(Service service) {
        return new LogFile(settings.folder().logs().resolve(service.folder() + ".log"));
    }

    private static List<String> command(Application application, Path configuration, List<String> jvm) {
        var words = new ArrayList<>(jvm);
        words.add("-jar");
        words.add(application.jar().toString());
        words.add("--spring.config.additional-location=file:" + configuration);
        return words;
    }
}
