package io.strongroom.credentials.resolve;

import org.jspecify.annotations.Nullable;

/**
 * What the database says about one wanted item.
 *
 * @param selection null where the item names no keychain, or none that the project has
 * @param decision null where there is no credential, or it is missing, foreign, or was never shared with the project
 */
record Decided(@Nullable Selection selection, @Nullable Decision decision) {}
