package io.strongroom.credentials.document;

import io.strongroom.platform.vault.SecretValue;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A stored document on its way to whoever may have it: in an answer it stands as the JSON object that it is, with the digits and the order that were
 * written. To be made only after its access event is committed.
 */
@JsonSerialize(using = ReleasedDocumentWriter.class)
public final class ReleasedDocument {

    private final SecretValue content;

    public ReleasedDocument(SecretValue content) {
        this.content = content;
    }

    String json() {
        return content.reveal();
    }

    @Override
    public String toString() {
        return "ReleasedDocument[redacted]";
    }
}
