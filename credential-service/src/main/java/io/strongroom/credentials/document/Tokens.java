package io.strongroom.credentials.document;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Copies JSON tokens as text. Jackson's own copying turns numbers into doubles or BigDecimals, and {@code -0.0} or {@code 1E400} is then lost. */
final class Tokens {

    private static final JsonFactory JSON = new JsonFactory();

    private Tokens() {}

    /** The value that begins at the reader's token, as text; the reader then stands at its last token. */
    static String text(JsonParser from) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            int open = 0;
            do {
                copy(from, generator);
                open += nesting(from.currentToken());
            } while (open > 0 && from.nextToken() != null);
        }
        return text.toString();
    }

    static void copy(JsonParser from, JsonGenerator to) {
        JsonToken token = from.currentToken();
        switch (token) {
            case START_OBJECT -> to.writeStartObject();
            case END_OBJECT -> to.writeEndObject();
            case START_ARRAY -> to.writeStartArray();
            case END_ARRAY -> to.writeEndArray();
            case PROPERTY_NAME -> to.writeName(from.currentName());
            case VALUE_STRING -> to.writeString(from.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getString());
            case VALUE_TRUE -> to.writeBoolean(true);
            case VALUE_FALSE -> to.writeBoolean(false);
            case VALUE_NULL -> to.writeNull();
            default -> throw new IllegalStateException("No JSON text has the token " + token);
        }
    }

    /** How much deeper the reader stands after this token than before it: 1, 0 or -1. */
    static int nesting(@Nullable JsonToken token) {
        if (token == null || token.isScalarValue()) {
            return 0;
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
}
