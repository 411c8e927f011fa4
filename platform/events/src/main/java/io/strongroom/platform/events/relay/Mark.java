package io.strongroom.platform.events.relay;

import java.time.Instant;

/** The highest offset that records of an hour got in a partition of the topic. */
record Mark(Instant hour, int partition, long offset) {}
