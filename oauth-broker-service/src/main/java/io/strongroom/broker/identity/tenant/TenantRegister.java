package io.strongroom.broker.identity.tenant;

import static io.strongroom.platform.web.caller.Tenants.RESERVED;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenants of the installation. {@link #reserve} and {@link #list} are for the reserved tenant: elsewhere they find nothing. */
@Component
@Transactional
public class TenantRegister {

    private final Tenants tenants;
    private final Outbox outbox;
    private final Clock clock;

    TenantRegister(Tenants tenants, Outbox outbox, Clock clock) {
        this.tenants = tenants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes the name, or takes up a making of the same name that was not completed.
     *
     * @throws ProblemException 409 {@code conflict} when a tenant has the name
     */
    public TenantSummary reserve(String name) {
        return tenants.findByName(name).map(TenantRegister::unfinished).orElseGet(() -> create(name));
    }

    private static TenantSummary unfinished(Tenant tenant) {
        if (tenant.isReady()) {
            throw ProblemException.of(CommonError.CONFLICT, "There is a tenant of this name.");
        }
        return tenant.summary();
    }

    private TenantSummary create(String name) {
        TenantSummary made = tenants.save(new Tenant(name, clock.instant())).summary();
        outbox.append(AccessEvent.of("strongroom.tenant.created")
                .resource("tenant", made.id(), name)
                .build());
        return made;
    }

    /**
     * From now on its people can sign in. To be called in the tenant itself, in the transaction that makes its first administrator.
     *
     * @throws ProblemException 409 {@code conflict} when it is ready already
     */
    public void ready(UUID id) {
        tenants.findAndLockById(id).orElseThrow().ready(clock.instant());
    }

    @Transactional(readOnly = true)
    public List<TenantSummary> list(UUID after, int limit) {
        return tenants.findByIdGreaterThanOrderById(after, Limit.of(limit)).stream()
                .map(Tenant::summary)
                .toList();
    }

    /**
     * One of the installation's tenants; the reserved one is none of them.
     *
     * @throws ProblemException 404 when there is none of that id
     */
    @Transactional(readOnly = true)
    public TenantSummary find(String id) {
        return ofInstallation(id)
                .flatMap(tenants::findById)
                .map(Tenant::summary)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * The same, and lets one change of what hangs on it follow the other until the current transaction ends.
     *
     * @throws ProblemException 404 when there is none of that id
     */
    public TenantSummary hold(String id) {
        return ofInstallation(id)
                .flatMap(tenants::findAndLockById)
                .map(Tenant::summary)
                .orElseThrow(ProblemException::notFound);
    }

    private static Optional<UUID> ofInstallation(String id) {
        return Ids.parse(id).filter(parsed -> !parsed.equals(RESERVED));
    }

    /** The tenant that the running code works for. */
    @Transactional(readOnly = true)
    public TenantSummary current() {
        return tenants.findById(CurrentTenant.required()).orElseThrow().summary();
    }
}
