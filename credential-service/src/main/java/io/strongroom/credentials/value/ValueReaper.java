package io.strongroom.credentials.value;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.data.rounds.Rounds;
import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretStoreUnavailable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Destroys what lies at paths that no version names: left by writers that died or came too late, and by whatever else closes an intent. It asks the database
 * for paths and never walks over the secret store.
 */
@Component
class ValueReaper extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(ValueReaper.class);

    private final ReapedPaths paths;
    private final SecretStore store;
    private final ReaperSettings settings;
    private final ReaperMeters meters;

    @Autowired
    ValueReaper(ReapedPaths paths, SecretStore store, ValueSettings settings, MeterRegistry meters) {
        this(paths, store, settings.reaper(), meters);
    }

    ValueReaper(ReapedPaths paths, SecretStore store, ReaperSettings settings, MeterRegistry meters) {
        super("value-reaper", settings.every());
        this.paths = paths;
        this.store = store;
        this.settings = settings;
        this.meters = new ReaperMeters(meters);
    }

    /** One round; the next one goes on where this one met its bound or a store that is away. */
    void reap() {
        paths.takeStale(settings.staleAfter());
        List<ReapedPath> due = paths.due(settings.againAfter(), settings.most());
        meters.found(due.size());
        try {
            due.forEach(this::destroy);
            meters.done();
        } catch (SecretStoreUnavailable away) {
            meters.failed();
            LOG.warn("The reaper waits for the secret store with {} paths", due.size());
        }
    }

    private void destroy(ReapedPath path) {
        if (paths.isNamed(path)) {
            paths.gone(path);
            return;
        }
        store.destroy(path.tenant(), path.path());
        meters.destroyed();
        if (path.again()) {
            paths.gone(path);
        } else {
            paths.destroyed(path);
        }
    }

    @Override
    protected void round() {
        try {
            reap();
        } catch (RuntimeException failure) {
            meters.failed();
            throw failure;
        }
    }
}
