package io.strongroom.credentials.resolve;

import io.strongroom.credentials.document.RunInput;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an item says which credential it wants. */
sealed interface Reference {

    /** The id as it was sent. */
    String text();

    /** Null where the text is no id, which is answered like an id that is not there. */
    default @Nullable UUID idOrNone() {
        return Ids.parse(text()).orElse(null);
    }

    /** Its id. */
    record Named(String text) implements Reference {}

    /** The id of a keychain that selects it. @param input of the run; null where it is not known yet */
    record ByKeychain(String text, @Nullable RunInput input) implements Reference {}

    /** @throws ProblemException 422 unless there is either a credential or a keychain, and an input with the latter alone */
    static void check(
            String pointer, @Nullable String credential, @Nullable String keychain, @Nullable RunInput input) {
        if ((credential == null) == (keychain == null)) {
            throw ProblemException.invalid(pointer, "An item has either a credential or a keychain.");
        }
        if (credential != null) {
            Bounds.name(pointer + "/credential", credential);
        } else if (keychain != null) {
            Bounds.name(pointer + "/keychain", keychain);
        }
        if (credential != null && input != null) {
            throw ProblemException.invalid(pointer + "/input", "Only a keychain takes an input.");
        }
        RunInput.check(input);
    }

    /** Of an item that was checked. */
    static Reference of(@Nullable String credential, @Nullable String keychain, @Nullable RunInput input) {
        return keychain == null ? new Named(String.valueOf(credential)) : new ByKeychain(keychain, input);
    }
}
