package io.strongroom.platform.events.relay;

/** The topic of all access events. */
public final class AccessEvents {

    public static final String TOPIC = "strongroom.access-events.v1";

    /** Fixed for ever: the partition of a tenant, and with it the order of its events, follows from their number. */
    public static final int PARTITIONS = 12;

    private AccessEvents() {}
}
