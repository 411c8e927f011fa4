package io.strongroom.bench;

import io.strongroom.bench.world.BenchWorld;
import io.strongroom.bench.world.RawVault;
import io.strongroom.bench.world.Replica;
import io.strongroom.bench.world.RunningStack;
import java.util.List;

/** All that is measured. */
record Subjects(
        Subject reference,
        Subject limit,
        Subject uncached,
        Subject uncachedDirect,
        Subject uncachedBatch,
        Subject cached,
        Subject direct,
        Subject cachedBatch) {
    private static final int BATCH_CONNECTIONS = 16;

    static Subjects of(
            RunningStack stack, BenchWorld world, RawVault vault, Replica gateway, Replica service, int connections) {
        var cachedService = stack.service("credential-service");
        return new Subjects(
                new Subject("raw KV v2 read (reference)", connections, vault::reference),
                new Subject("raw KV v1 read, as the suite reads (limit)", connections, () -> vault.limit(world)),
                new Subject("resolve, no cache", connections, () -> world.singles(gateway.address())),
                new Subject("resolve, no cache, no gateway", connections, () -> world.singles(service.address())),
                batch("resolve 50, no cache", world, gateway.address()),
                new Subject("resolve, cached", connections, () -> world.singles(stack.gateway())),
                new Subject("resolve, cached, no gateway", connections, () -> world.singles(cachedService)),
                batch("resolve 50, cached", world, stack.gateway()));
    }

    private static Subject batch(String name, BenchWorld world, String gateway) {
        return new Subject(name, BATCH_CONNECTIONS, BenchWorld.batchSize(), () -> world.batches(gateway));
    }

    /** In the order of a round. */
    List<Subject> all() {
        return List.of(reference, limit, uncached, uncachedDirect, uncachedBatch, cached, direct, cachedBatch);
    }

    /** Those that JVMs take part in, which get faster at first. */
    List<Subject> suite() {
        return List.of(uncached, cached, uncachedBatch, cachedBatch);
    }
}
