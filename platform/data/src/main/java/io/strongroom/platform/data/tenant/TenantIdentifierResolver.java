package io.strongroom.platform.data.tenant;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the tenant that it adds to every query and insert of an entity with {@code @TenantId}. Where none is bound
 * Hibernate still wants one to open a session (start-up checks of queries do): it gets an id that no tenant has.
 */
public class TenantIdentifierResolver implements CurrentTenantIdentifierResolver<UUID> {

    /** The "max" UUID of RFC 9562, section 5.10. */
    private static final UUID NOBODY = new UUID(-1L, -1L);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return CurrentTenant.current().orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
