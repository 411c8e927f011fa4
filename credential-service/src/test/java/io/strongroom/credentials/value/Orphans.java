package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.vault.SecretStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paths in the Vault that nothing in the database names, and the other way round: there are none, at no time. */
final class Orphans {

    private static final String NAMED =
            "select distinct path from value_version where tenant_id = ? and path is not null";
    private static final String NOTED = "select path from value_intent where tenant_id = ?";
    private final Database database;
    private final ValueReaper reaper;

    Orphans(Database database, SecretStore store, JdbcClient ops) {
        this.database = database;
        var settings = new ReaperSettings(Duration.ofHours(1), Duration.ofMinutes(10), Duration.ZERO, 10_000);
        this.reaper = new ValueReaper(new ReapedPaths(ops), store, settings, new SimpleMeterRegistry());
    }

    /** Now each path has a row; and after the reaper has passed, the Vault holds what versions name and not a path more. */
    void assertThereAreNone(Tenant tenant) {
        Set<String> rows = new HashSet<>(paths(NAMED, tenant));
        rows.addAll(paths(NOTED, tenant));
        assertThat(rows).containsAll(Vault.paths(tenant.id()));

        reaper.reap();
        reaper.reap();
        assertThat(Vault.paths(tenant.id())).containsExactlyInAnyOrderElementsOf(paths(NAMED, tenant));
        assertThat(paths(NOTED, tenant)).isEmpty();
    }

    private List<String> paths(String sql, Tenant tenant) {
        return database.column(String.class, sql, tenant.id());
    }
}
