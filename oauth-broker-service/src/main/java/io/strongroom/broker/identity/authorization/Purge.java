package io.strongroom.broker.identity.authorization;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what has ended. Any replica may, at any time: it only deletes what no request can use any more. */
@Component
class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private static final List<String> ENDED = List.of(
            "delete from authorizations where ends_at < now() - interval '10 minutes'",
            "delete from revoked_tokens where ends_at < now() - interval '10 minutes'");

    private final JdbcClient ops;

    Purge(@Qualifier("opsJdbc") JdbcClient ops) {
        this.ops = ops;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void run() {
        for (String statement : ENDED) {
            int removed = ops.sql(statement).update();
            LOG.debug("Removed {} rows that had ended", removed);
        }
    }
}
