package io.strongroom.broker.identity.user;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the installation's first superuser, once, for its command line. In plain SQL: the command starts no more than it needs. */
public class FirstSuperuser {

    private final JdbcClient jdbc;
    private final PasswordHashing hashing;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public FirstSuperuser(
            JdbcClient jdbc,
            PasswordHashing hashing,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.hashing = hashing;
        this.outbox = outbox;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param password one is generated when this is null
     * @throws ProblemException {@code validation-failed}, or {@code conflict} when there is a superuser already
     */
    public CreatedUser create(String email, String name, @Nullable String password) {
        Email address = Email.check("/email", email);
        Password chosen = password == null ? null : Password.check("/password", password, address);
        Password generated = chosen == null ? Password.generate() : null;
        String hash = hashing.hash(chosen == null ? java.util.Objects.requireNonNull(generated) : chosen);
        User user = new User(address, Names.check("/name", name), List.of(Role.SUPERUSER), hash, clock.instant());
        CurrentTenant.run(
                Tenants.RESERVED, () -> transactions.executeWithoutResult(status -> save(user.person(), hash)));
        return new CreatedUser(user.person(), generated);
    }

    private void save(Person superuser, String hash) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('first_superuser'))")
                .query()
                .singleRow();
        if (exists()) {
            throw ProblemException.of(CommonError.CONFLICT, "This installation has a superuser already.");
        }
        jdbc.sql("""
                        insert into users (tenant_id, id, email, name, password_hash, roles, status, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Tenants.RESERVED,
                        superuser.id(),
                        superuser.email(),
                        superuser.name(),
                        hash,
                        superuser.roles().toArray(String[]::new),
                        superuser.status(),
                        Timestamp.from(superuser.createdAt()))
                .update();
        outbox.append(AccessEvent.of("strongroom.identity.user.created")
                .by(Actor.system("oauth-broker-service"))
                .resource("user", superuser.id(), null)
                .detail("roles", superuser.roles())
                .build());
    }

    private boolean exists() {
        return jdbc.sql("select exists (select 1 from users where tenant_id = ? and 'superuser' = any (roles))")
                .param(Tenants.RESERVED)
                .query(Boolean.class)
                .single();
    }
}
