package io.strongroom.broker.identity.machine;

import java.time.Instant;

/**
 * The new secret of a client.
 *
 * @param previousEndsAt until when those before it are good
 */
record RotatedSecret(IssuedSecret secret, Instant previousEndsAt) {}
