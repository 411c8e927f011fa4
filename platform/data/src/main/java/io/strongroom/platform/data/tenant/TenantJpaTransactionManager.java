package io.strongroom.platform.data.tenant;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.JpaTransactionManager;

/** JPA transactions whose first statement names their tenant to PostgreSQL. Plain JDBC inside them runs on the same connection. */
public final class TenantJpaTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    public TenantJpaTransactionManager(EntityManagerFactory factory) {
        setEntityManagerFactory(factory);
    }

    /** The factory's own dialect would replace ours in the inherited step, so ours is put in afterwards. */
    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        setJpaDialect(new TenantJpaDialect());
    }
}
