package io.strongroom.credentials.document;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Copies a value token by token out of the body that is being read. */
final class RawDocumentReader extends StdDeserializer<RawDocument> {

    RawDocumentReader() {
        super(RawDocument.class);
    }

    @Override
    public RawDocument deserialize(JsonParser parser, DeserializationContext context) {
        return RawDocument.of(Tokens.text(parser));
    }
}
