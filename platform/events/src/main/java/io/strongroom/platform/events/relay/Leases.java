package io.strongroom.platform.events.relay;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who relays which shard, by the database's clock. A lease is kept by renewing it; one that ran out goes to whoever asks first, in a
 * new epoch.
 */
class Leases {

    private static final String TAKE = """
            update outbox_shard
            set holder = :holder,
                epoch = case when holder = :holder then epoch else epoch + 1 end,
                lease_until = now() + make_interval(secs => :seconds)
            where holder = :holder or lease_until < now()
            returning shard, epoch""";

    private final JdbcClient ops;
    private final Duration length;
    private final String holder = UUID.randomUUID().toString();

    Leases(JdbcClient ops, Duration length) {
        this.ops = ops;
        this.length = length;
    }

    /** Renews what is held and takes what is free. */
    List<Lease> take() {
        return ops.sql(TAKE)
                .param("holder", holder)
                .param("seconds", length.toMillis() / 1000.0)
                .query((row, _) -> new Lease(row.getInt("shard"), row.getLong("epoch")))
                .list();
    }

    /** Lets another relay go on at once. */
    int release() {
        return ops.sql("update outbox_shard set holder = null, lease_until = '-infinity' where holder = :holder")
                .param("holder", holder)
                .update();
    }
}
