package io.strongroom.platform.events.relay;

/** The right to relay a shard; whatever is written under it names its epoch. */
record Lease(int shard, long epoch) {}
