package io.strongroom.platform.events.relay;

/** Another relay has taken the shard over: this one stops working on it. */
@SuppressWarnings("serial")
final class LeaseLostException extends RuntimeException {

    LeaseLostException(Lease lease) {
        super("Shard " + lease.shard() + " is no longer held in epoch " + lease.epoch());
    }
}
