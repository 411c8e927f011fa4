package io.strongroom.platform.data;

import io.strongroom.platform.data.tenant.TenantIdentifierResolver;
import io.strongroom.platform.data.tenant.TenantJpaTransactionManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.MultiTenancySettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * For services with entities: import it to get tenant-bound JPA transactions, Hibernate's own tenant predicate on entities with
 * {@code @TenantId}, migrations and the ops door.
 */
@Configuration(proxyBeanMethods = false)
@Import(DataPlatform.class)
public class JpaDataPlatform {

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        return new TenantJpaTransactionManager(factory);
    }

    @Bean
    HibernatePropertiesCustomizer tenantIdentifiers() {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new TenantIdentifierResolver());
    }
}
