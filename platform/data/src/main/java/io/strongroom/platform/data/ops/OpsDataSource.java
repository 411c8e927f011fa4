package io.strongroom.platform.data.ops;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Beans {@code opsDataSource}, {@code opsJdbc} and {@code opsTransactions}, to be asked for by these qualifiers. They are no default
 * candidates, so that an unqualified injection never gets a connection that stands outside the tenants' walls.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpsProperties.class)
public class OpsDataSource {

    private static final Duration STATEMENT = Duration.ofSeconds(30);

    /** The application's database and driver settings; another role, and time for the longer statements of background work. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    HikariDataSource opsDataSource(HikariDataSource application, OpsProperties ops) {
        var config = new HikariConfig();
        config.setPoolName("ops");
        config.setJdbcUrl(application.getJdbcUrl());
        config.setUsername(ops.username());
        config.setPassword(ops.password());
        config.setMaximumPoolSize(ops.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(application.getConnectionTimeout());
        config.setKeepaliveTime(application.getKeepaliveTime());
        config.setDataSourceProperties(application.getDataSourceProperties());
        config.addDataSourceProperty("options", "-c statement_timeout=" + STATEMENT.toMillis());
        config.addDataSourceProperty(
                "socketTimeout", Long.toString(STATEMENT.plusSeconds(5).toSeconds()));
        // A batch of inserts is one statement: the relay and the log write hundreds of rows at a time.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @DependsOnDatabaseInitialization
    JdbcClient opsJdbc(@Qualifier("opsDataSource") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    TransactionTemplate opsTransactions(@Qualifier("opsDataSource") DataSource dataSource) {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
}
