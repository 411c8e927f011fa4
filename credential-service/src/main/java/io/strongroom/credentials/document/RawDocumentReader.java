package io.strongroom.credentials.document;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Copies a value token by token out of the body that is being read. */
final class RawDocumentReader extends StdDeserializer<RawDocument> {

    private static final JsonFactory JSON = new JsonFactory();

    RawDocumentReader() {
        super(RawDocument.class);
    }

    @Override
    public RawDocument deserialize(JsonParser parser, DeserializationContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            int open = 0;
            do {
                Tokens.copy(parser, generator);
                open += Tokens.nesting(parser.currentToken());
            } while (open > 0 && parser.nextToken() != null);
        }
        return RawDocument.of(text.toString());
    }
}
