package io.strongroom.credentials.resolve;

import io.strongroom.credentials.keychain.OnNoMatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a keychain of the project made of an item's input.
 *
 * @param externalId by which it found the credential; null for the default, and for none: what was selected then is no name of anything
 * @param byDefault whether it is the keychain's default
 * @param credential null where it led to none
 */
record Selection(
        String keychainName,
        OnNoMatch onNoMatch,
        @Nullable String externalId,
        boolean byDefault,
        @Nullable UUID credential) {}
