package io.strongroom.platform.data;

import io.strongroom.platform.data.tenant.TenantJdbcTransactionManager;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/** For services that speak plain SQL: import it to get tenant-bound JDBC transactions, migrations and the ops door. */
@Configuration(proxyBeanMethods = false)
@Import(DataPlatform.class)
public class JdbcDataPlatform {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantJdbcTransactionManager(dataSource);
    }
}
