package io.strongroom.platform.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps values that were read, for a short while. By path, and every path is written once, so that a kept value is never an old one; a destroyed path may be
 * answered from memory until its entry ends, but then no row names it any more. What a path does not hold is not kept.
 */
final class CachingSecretStore implements SecretStore {

    private final SecretStore store;
    private final Cache<Key, SecretValue> values;

    CachingSecretStore(SecretStore store, VaultSettings.Cache settings, MeterRegistry meters) {
        this.store = store;
        long size = settings.size().toBytes();
        // A value weighs at least its share of the whole: one limit then bounds both the bytes and the number of
        // entries.
        int least = (int) Math.max(1, size / settings.entries());
        this.values = Caffeine.newBuilder()
                .maximumWeight(size)
                .weigher((Key key, SecretValue value) -> Math.max(least, value.storedBytes()))
                .expireAfterWrite(settings.ttl())
                .executor(Runnable::run)
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, values, "strongroom.vault.values");
    }

    @Override
    public void write(UUID tenant, String path, SecretValue value) {
        store.write(tenant, path, value);
    }

    @Override
    public Optional<SecretValue> read(UUID tenant, String path) {
        Key key = new Key(tenant, path);
        SecretValue kept = values.getIfPresent(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<SecretValue> found = store.read(tenant, path);
        found.ifPresent(value -> values.put(key, value));
        return found;
    }

    @Override
    public void destroy(UUID tenant, String path) {
        values.invalidate(new Key(tenant, path));
        store.destroy(tenant, path);
    }

    private record Key(UUID tenant, String path) {}
}
