package io.strongroom.platform.data.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** JDBC transactions whose first statement names their tenant to PostgreSQL. */
public final class TenantJdbcTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    public TenantJdbcTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        TenantSetting.apply(connection);
    }
}
