package io.strongroom.credentials.document;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes the document's text as it is stored, which is JSON already. */
final class ReleasedDocumentWriter extends StdSerializer<ReleasedDocument> {

    ReleasedDocumentWriter() {
        super(ReleasedDocument.class);
    }

    @Override
    public void serialize(ReleasedDocument document, JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(document.json());
    }
}
