package io.strongroom.credentials.world;

import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How PostgreSQL would carry a statement out as the application's role, behind the wall of a tenant. */
public final class Plans {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Plans(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    public String of(UUID tenant, String sql) {
        return CurrentTenant.call(
                tenant,
                () -> Objects.requireNonNull(transactions.execute(status -> String.join(
                        "\n",
                        jdbc.sql("explain " + sql)
                                .query((row, n) -> row.getString(1))
                                .list()))));
    }
}
