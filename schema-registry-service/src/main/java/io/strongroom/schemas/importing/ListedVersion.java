package io.strongroom.schemas.importing;

import io.strongroom.schemas.adaptor.ReleaseVersion;
import java.util.Optional;

/**
 * A version that the registry lists.
 *
 * @param integrity empty where the registry names no SHA-512: such a tarball cannot be verified and is left alone
 * @param tarball its address as the registry says it, empty if it says none
 */
record ListedVersion(ReleaseVersion version, Optional<Integrity> integrity, String tarball) {}
