package io.strongroom.credentials.value;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretStoreUnavailable;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Destroys what lies at paths that no version names: left by writers that died or came too late, and by whatever else closes an intent. It asks the database
 * for paths and never walks over the secret store.
 */
@Component
@EnableConfigurationProperties(ReaperSettings.class)
class ValueReaper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ValueReaper.class);

    private final ReapedPaths paths;
    private final SecretStore store;
    private final ReaperSettings settings;
    private final Counter destroyed;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("value-reaper").daemon().factory());
    private volatile boolean running;

    ValueReaper(ReapedPaths paths, SecretStore store, ReaperSettings settings, MeterRegistry meters) {
        this.paths = paths;
        this.store = store;
        this.settings = settings;
        this.destroyed = Counter.builder("strongroom.values.reaped")
                .description("Destructions of paths that no version names")
                .register(meters);
    }

    /** One round; the next one goes on where this one met its bound or a store that is away. */
    void reap() {
        paths.takeStale(settings.staleAfter());
        List<ReapedPath> due = paths.due(settings.againAfter(), settings.most());
        try {
            due.forEach(this::destroy);
        } catch (SecretStoreUnavailable away) {
            LOG.warn("The reaper waits for the secret store with {} paths", due.size());
        }
    }

    private void destroy(ReapedPath path) {
        if (paths.isNamed(path)) {
            paths.gone(path);
            return;
        }
        store.destroy(path.tenant(), path.path());
        destroyed.increment();
        if (path.again()) {
            paths.gone(path);
        } else {
            paths.destroyed(path);
        }
    }

    private void round() {
        try {
            reap();
        } catch (RuntimeException failure) {
            LOG.warn("The reaper tries again later", failure);
        }
    }

    @Override
    public void start() {
        running = true;
        long every = settings.every().toMillis();
        var _ = rounds.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
