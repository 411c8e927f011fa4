package io.strongroom.credentials.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Tenant;
import java.util.List;

/** What the database still holds of a tenant's credentials. */
final class Remains {

    private static final List<String> TABLES =
            List.of("credential", "environment", "value_version", "share", "share_grant", "usage", "transfer");

    private final Database database;

    Remains(Database database) {
        this.database = database;
    }

    /** No row of any credential of the tenant. */
    void assertNone(Tenant tenant) {
        for (String table : TABLES) {
            assertThat(rows(table, tenant)).as(table).isZero();
        }
    }

    long rows(String table, Tenant tenant) {
        return database.column(Long.class, "select count(*) from " + table + " where tenant_id = ?", tenant.id())
                .getFirst();
    }

    /** Paths that the reaper is to destroy, or has destroyed once. */
    List<String> noted(Tenant tenant) {
        return database.column(
                String.class, "select path from value_intent where tenant_id = ? and state = 'reaping'", tenant.id());
    }
}
