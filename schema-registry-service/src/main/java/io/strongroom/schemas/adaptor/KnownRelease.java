package io.strongroom.schemas.adaptor;

import java.time.Instant;

/**
 * A release that is in the catalogue already.
 *
 * @param integrity the hash by which its tarball was verified; empty for built-in ones
 */
public record KnownRelease(String integrity, boolean hasSchema, Instant importedAt) {}
