package io.strongroom.schemas.importing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which process works on which import. An import whose holder has not renewed for {@link #LEASE} is anybody's: that is how one goes on
 * after its service was killed.
 */
@Component
class ImportLeases {

    static final Duration LEASE = Duration.ofSeconds(20);

    private final JdbcClient jdbc;

    ImportLeases(@Qualifier("opsJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the oldest open import that nobody holds. */
    Optional<UUID> take(UUID holder) {
        return jdbc.sql("""
                        update schema_import set holder = :holder, lease_until = now() + make_interval(secs => :lease)
                        where id = (select id from schema_import
                                    where finished_at is null and (lease_until is null or lease_until < now())
                                    order by created_at limit 1 for update skip locked)
                        returning id""")
                .param("holder", holder)
                .param("lease", LEASE.toSeconds())
                .query(UUID.class)
                .optional();
    }

    /** False if the import is not ours any more. */
    boolean renew(UUID id, UUID holder) {
        return jdbc.sql(
                                "update schema_import set lease_until = now() + make_interval(secs => :lease) where id = :id and holder = :holder")
                        .param("lease", LEASE.toSeconds())
                        .param("id", id)
                        .param("holder", holder)
                        .update()
                == 1;
    }

    /** Lets go at once, so that another process need not wait. */
    void release(UUID id, UUID holder) {
        jdbc.sql("update schema_import set holder = null, lease_until = null where id = :id and holder = :holder")
                .param("id", id)
                .param("holder", holder)
                .update();
    }
}
