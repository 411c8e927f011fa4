package io.strongroom.platform.data.tenant;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/** Begins a Hibernate transaction and names its tenant within the same step, so that a failure of either undoes both. */
class TenantJpaDialect extends HibernateJpaDialect {

    private static final long serialVersionUID = 1L;

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        Object data = super.beginTransaction(entityManager, definition);
        entityManager.unwrap(Session.class).doWork(TenantSetting::apply);
        return data;
    }
}
