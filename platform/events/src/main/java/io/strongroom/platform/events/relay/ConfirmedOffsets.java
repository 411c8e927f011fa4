package io.strongroom.platform.events.relay;

import java.util.Optional;

/** Asks the log how far it has stored the topic; empty when it does not answer or has not begun. */
public interface ConfirmedOffsets {

    Optional<StoredOffsets> fetch();
}
