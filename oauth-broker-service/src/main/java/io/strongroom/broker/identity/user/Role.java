package io.strongroom.broker.identity.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in a tenant; roles add up. */
public enum Role {
    /** Users, machine clients and settings of the tenant, and all metadata; never values. */
    TENANT_ADMIN,
    /** The access log. */
    AUDITOR,
    /** Makes projects and credentials. */
    MEMBER,
    /** The instance: its tenants and what all of them share. Only in the reserved tenant, and never given over HTTP. */
    SUPERUSER;

    /** As it stands in tokens, tables and JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A role that an administrator can give. */
    static Optional<Role> ofTenant(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role != SUPERUSER && role.wireName().equals(wireName))
                .findFirst();
    }
}
