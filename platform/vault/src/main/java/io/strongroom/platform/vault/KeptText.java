package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.response.LogicalResponse;
import java.util.Optional;

/** How a text is kept: as {@code {"v": "<text>"}}, one JSON string, so that nothing of it is seen as structure or numbers, in the audit log either. */
final class KeptText {

    static final String NAME = "v";

    private KeptText() {}

    /** @throws SecretStoreUnavailable if the answer is neither "nothing there" nor a kept text; a driver that cannot read an answer shows it as empty */
    static Optional<String> in(LogicalResponse answer) {
        if (answer.getRestResponse().getStatus() == 404) {
            return Optional.empty();
        }
        String text = answer.getData().get(NAME);
        if (text == null) {
            throw new SecretStoreUnavailable("The Vault server's answer holds no value", null);
        }
        return Optional.of(text);
    }
}
