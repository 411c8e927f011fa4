package io.strongroom.broker.identity.founding;

import io.strongroom.broker.identity.tenant.TenantRegister;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.broker.identity.user.CreatedUser;
import io.strongroom.broker.identity.user.HashedUser;
import io.strongroom.broker.identity.user.NewUser;
import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.broker.identity.user.UserAnswer;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.vault.TenantPolicies;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a tenant in steps that cross two tenants' walls and Vault, and so cannot be one transaction: (1) the name, in the reserved tenant;
 * (2) the policies in Vault; (3) the first administrator, in the new tenant, which is ready with that. A making that stopped before (3)
 * is taken up by the next request of the same name; until then nobody can sign in to it.
 */
@Component
class TenantFounding {

    private final TenantRegister tenants;
    private final TenantPolicies policies;
    private final UserAccounts users;
    private final TransactionTemplate transactions;

    TenantFounding(
            TenantRegister tenants,
            TenantPolicies policies,
            UserAccounts users,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.policies = policies;
        this.users = users;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param first runs in the transaction of the first step, before anything is written */
    TenantAnswer found(String name, NewUser admin, Runnable first) {
        HashedUser hashed = users.hashed(admin);
        TenantSummary tenant = Objects.requireNonNull(transactions.execute(status -> {
            first.run();
            return tenants.reserve(name);
        }));
        policies.create(tenant.id());
        CreatedUser created = CurrentTenant.call(tenant.id(), () -> complete(tenant.id(), hashed));
        return TenantAnswer.with(tenant, UserAnswer.of(created));
    }

    private CreatedUser complete(UUID tenant, HashedUser admin) {
        return Objects.requireNonNull(transactions.execute(status -> {
            tenants.ready(tenant);
            return users.create(admin);
        }));
    }
}
