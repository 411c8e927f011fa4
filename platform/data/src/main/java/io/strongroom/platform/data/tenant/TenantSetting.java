package io.strongroom.platform.data.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The session setting {@code strongroom.tenant} that the row-level security policies compare with. It is set with {@code
 * is_local = true}, so that it ends with its transaction; a pooled connection then reports it as {@code ''}, which the policies read
 * as "no tenant".
 */
final class TenantSetting {

    private static final String STATEMENT = "select set_config('strongroom.tenant', ?, true)";

    private TenantSetting() {}

    /** Makes the connection's open transaction one of the current tenant, or leaves it without any. */
    static void apply(Connection connection) throws SQLException {
        var tenant = CurrentTenant.current();
        if (tenant.isPresent()) {
            set(connection, tenant.get());
        }
    }

    private static void set(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATEMENT)) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }
}
