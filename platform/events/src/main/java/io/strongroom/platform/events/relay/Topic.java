package io.strongroom.platform.events.relay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which topic the shards' progress belongs to. A topic that was made anew holds nothing of what was published: then all that the outbox
 * still has is published again, under new epochs, so that nobody can note progress of the old topic any more.
 */
class Topic {

    private static final Logger LOG = LoggerFactory.getLogger(Topic.class);

    private static final String START_OVER = """
            update outbox_shard s
            set epoch = epoch + 1, holder = null, lease_until = '-infinity',
                published_through = coalesce(
                    (select min(o.shard_position) - 1 from access_event_outbox o
                     where o.shard = s.shard and o.shard_position is not null),
                    s.next_position - 1)""";

    private final JdbcClient ops;
    private final TransactionTemplate transactions;

    Topic(JdbcClient ops, TransactionTemplate transactions) {
        this.ops = ops;
        this.transactions = transactions;
    }

    /** Compares with the topic that is known, and starts over when it is another one. */
    void adopt(String id) {
        transactions.executeWithoutResult(_ -> {
            int _ = ops.sql("insert into outbox_topic (topic_id) values (?) on conflict do nothing")
                    .param(id)
                    .update();
            int changed = ops.sql("update outbox_topic set topic_id = ? where topic_id <> ?")
                    .params(id, id)
                    .update();
            if (changed > 0) {
                int shards = ops.sql(START_OVER).update()
                        + ops.sql("delete from outbox_mark").update();
                LOG.warn(
                        "The topic was made anew: all events of the outbox are published again ({} rows reset)",
                        shards);
            }
        });
    }
}
