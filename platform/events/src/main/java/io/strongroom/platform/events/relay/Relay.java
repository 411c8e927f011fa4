package io.strongroom.platform.events.relay;

import io.strongroom.platform.events.EventsProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Relays the shards that this process holds. One thread renews leases and looks for work with one query for all shards; each shard is
 * then worked on by a thread of its own, so that a partition that does not answer holds up nobody else's events.
 */
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration TOPIC_CHECK = Duration.ofSeconds(10);
    private static final Duration UPKEEP = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final Shards shards;
    private final Leases leases;
    private final Publisher publisher;
    private final RelayUpkeep upkeep;
    private final RelayMeters meters;
    private final Duration poll;
    private final Map<Integer, ShardRelay> held = new ConcurrentHashMap<>();
    private final Set<Integer> busy = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Long> notBefore = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("relay-shard-", 0).factory());
    private final Every renewal;
    private final Every topicCheck = new Every(TOPIC_CHECK);
    private final Every upkeepRound = new Every(UPKEEP);
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Relay(
            Shards shards,
            Leases leases,
            Publisher publisher,
            RelayUpkeep upkeep,
            RelayMeters meters,
            EventsProperties properties) {
        this.shards = shards;
        this.leases = leases;
        this.publisher = publisher;
        this.upkeep = upkeep;
        this.meters = meters;
        this.poll = properties.poll();
        this.renewal = new Every(properties.lease().dividedBy(3));
        meters.leases(held::size);
    }

    private void loop() {
        while (running) {
            try {
                step();
                TimeUnit.MILLISECONDS.sleep(poll.toMillis());
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The relay cannot go on now: {}", failure.toString());
                renewal.soon();
                pause();
            }
        }
    }

    private void step() {
        if (renewal.isDue()) {
            hold(leases.take());
        }
        if (upkeepRound.isDue() && held.containsKey(0)) {
            workers.execute(upkeep::run);
        }
        if (topicCheck.isDue() && !upkeep.topicIsThere()) {
            topicCheck.soon();
            return;
        }
        Set<Integer> waiting = shards.waiting();
        held.values().stream()
                .filter(relay ->
                        !relay.isCaughtUp() || waiting.contains(relay.lease().shard()))
                .forEach(this::work);
    }

    private void hold(List<Lease> taken) {
        held.values().removeIf(relay -> !taken.contains(relay.lease()));
        taken.forEach(
                lease -> held.computeIfAbsent(lease.shard(), _ -> new ShardRelay(lease, shards, publisher, meters)));
    }

    private void work(ShardRelay relay) {
        int shard = relay.lease().shard();
        if (isRested(shard) && busy.add(shard)) {
            workers.execute(() -> {
                try {
                    runOnce(relay);
                } finally {
                    busy.remove(shard);
                }
            });
        }
    }

    /** Whether a failure of the shard is long enough ago. */
    private boolean isRested(int shard) {
        Long until = notBefore.get(shard);
        return until == null || System.nanoTime() - until >= 0;
    }

    private void runOnce(ShardRelay relay) {
        int shard = relay.lease().shard();
        try {
            if (relay.run()) {
                notBefore.remove(shard);
                return;
            }
            topicCheck.soon();
        } catch (LeaseLostException lost) {
            LOG.info(lost.getMessage());
            held.remove(shard, relay);
        } catch (RuntimeException failure) {
            LOG.warn("Shard {} cannot be relayed now: {}", shard, failure.toString());
        }
        meters.failed();
        notBefore.put(shard, System.nanoTime() + AFTER_FAILURE.toNanos());
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        workers.shutdown();
        try {
            thread.join(Duration.ofSeconds(2));
            boolean done = workers.awaitTermination(3, TimeUnit.SECONDS);
            int released = done ? leases.release() : 0;
            LOG.debug("{} shards were released", released);
        } catch (InterruptedException | RuntimeException failure) {
            LOG.debug("Shards stay leased until their leases run out");
        }
        publisher.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 10;
    }
}
