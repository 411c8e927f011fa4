package io.strongroom.platform.data.tenant;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that the running code works for. Bound for a request from its verified token, and by background work for itself; it
 * cannot be changed inside, only bound anew for an inner call. Threads that are started inside do not inherit it.
 */
public final class CurrentTenant {

    private static final ScopedValue<UUID> TENANT = ScopedValue.newInstance();

    private CurrentTenant() {}

    /** Runs the operation for the tenant and gives back its result; what it throws passes through. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            UUID tenant, ScopedValue.CallableOp<? extends T, X> operation) throws X {
        return ScopedValue.where(TENANT, tenant).<T, X>call(operation::call);
    }

    /** Runs the operation for the tenant. */
    public static void run(UUID tenant, Runnable operation) {
        ScopedValue.where(TENANT, tenant).run(operation);
    }

    public static Optional<UUID> current() {
        return TENANT.isBound() ? Optional.of(TENANT.get()) : Optional.empty();
    }

    /** @throws IllegalStateException where no tenant is bound: the caller forgot to say for whom it works */
    public static UUID required() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant is bound to this call"));
    }
}
