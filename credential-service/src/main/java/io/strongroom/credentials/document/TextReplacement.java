package io.strongroom.credentials.document;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Copies a document with some of its strings changed; every other token stays as it was written. */
final class TextReplacement {

    private TextReplacement() {}

    /** @param strings by JSON pointer; one that points to no string changes nothing */
    static String in(JsonFactory json, String document, Map<String, String> strings) {
        StringWriter text = new StringWriter(document.length());
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), document);
                JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), text)) {
            while (parser.nextToken() != null) {
                String other = parser.currentToken() == JsonToken.VALUE_STRING
                        ? strings.get(parser.streamReadContext().pathAsPointer().toString())
                        : null;
                if (other == null) {
                    Tokens.copy(parser, generator);
                } else {
                    generator.writeString(other);
                }
            }
        }
        return text.toString();
    }
}
