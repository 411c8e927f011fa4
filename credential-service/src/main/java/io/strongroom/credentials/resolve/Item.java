package io.strongroom.credentials.resolve;

import io.strongroom.credentials.resolve.Reference.ByKeychain;
import io.strongroom.credentials.resolve.Reference.Named;
import org.jspecify.annotations.Nullable;

/** A wanted item with the credential that it came to. @param selection null where it names no keychain, or none that is there */
record Item(Wanted wanted, @Nullable Selection selection) {

    /** The credential's id; null where a keychain led to none. */
    @Nullable
    String credential() {
        return switch (wanted.reference()) {
            case Named(var text) -> text;
            case ByKeychain keychain ->
                selection == null || selection.credential() == null
                        ? null
                        : selection.credential().toString();
        };
    }

    /** The keychain's id as it was sent; null where there is none. */
    @Nullable
    String keychain() {
        return wanted.reference() instanceof ByKeychain keychain ? keychain.text() : null;
    }
}
