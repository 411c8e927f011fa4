package io.strongroom.broker.identity.founding;

import io.strongroom.broker.identity.user.AdministratorRequest;

/**
 * What {@code POST /tenants} takes.
 *
 * @param admin the tenant's first administrator
 */
record TenantRequest(String name, AdministratorRequest admin) {}
