package io.strongroom.platform.web.caller;

import java.util.UUID;

/** Tenants with a meaning of their own. */
public final class Tenants {

    /** The instance itself: home of the superusers and of events that belong to no tenant. */
    public static final UUID RESERVED = new UUID(0, 0);

    private Tenants() {}
}
