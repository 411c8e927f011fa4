package io.strongroom.platform.data;

import io.strongroom.platform.data.migration.PlatformMigration;
import io.strongroom.platform.data.migration.PlatformMigrations;
import io.strongroom.platform.data.ops.OpsDataSource;
import io.strongroom.platform.data.tenant.TenantFilter;
import jakarta.servlet.DispatcherType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** What both flavours share: migrations, roles, the ops door, and the pool's defaults (each can be set by the service). */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/strongroom/platform/data/defaults.properties")
@Import(OpsDataSource.class)
class DataPlatform {

    @Bean
    PlatformMigrations platformMigrations(List<PlatformMigration> migrations) {
        return new PlatformMigrations(migrations);
    }

    @Bean
    PlatformMigration dataMigration() {
        return new PlatformMigration("data", "classpath:io/strongroom/platform/data/migration", 0);
    }

    /** Behind Spring Security's filter, which has order -100: only a verified token names a tenant. */
    @Bean
    FilterRegistrationBean<TenantFilter> tenantFilter() {
        var registration = new FilterRegistrationBean<>(new TenantFilter());
        registration.setOrder(0);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }

    /** Migrations grant to {@code ${app}} and {@code ${ops}}: the roles are the installation's to name. */
    @Bean
    FlywayConfigurationCustomizer rolePlaceholders(
            @Value("${spring.datasource.username}") String app,
            @Value("${strongroom.ops.username}") String ops,
            @Value("${spring.flyway.user}") String owner) {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.putAll(Map.of("app", app, "ops", ops, "owner", owner));
            flyway.placeholders(placeholders);
        };
    }
}
