package io.strongroom.platform.web.peer;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Another service of the suite, {@code strongroom.peers.<name>}.
 *
 * @param url where it is called; absent for one that only calls
 * @param publicKey PEM file of the Ed25519 key that it signs with; absent for one that is only called
 */
record Peer(@Nullable URI url, @Nullable Path publicKey) {}
