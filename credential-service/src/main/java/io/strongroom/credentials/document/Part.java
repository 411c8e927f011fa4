package io.strongroom.credentials.document;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * A JSON value taken apart as far as merging and comparing need it: objects into their members, in order, all else as the text that was
 * written. Not a record: it holds secrets.
 */
sealed interface Part {

    void write(JsonGenerator to);

    /** Anything but an object. */
    final class Text implements Part {

        private static final String NULL = "null";
        private final String json;

        private Text(String json) {
            this.json = json;
        }

        boolean isNull() {
            return json.equals(NULL);
        }

        @Override
        public void write(JsonGenerator to) {
            to.writeRawValue(json);
        }
    }

    /** An object. */
    final class Members implements Part {

        private final Map<String, Part> members = new LinkedHashMap<>();

        Map<String, Part> asMap() {
            return members;
        }

        /** RFC 7396, section 2. A member that is there already keeps its place. */
        private void merge(Members patch) {
            patch.members.forEach((name, value) -> {
                if (value instanceof Text text && text.isNull()) {
                    members.remove(name);
                } else {
                    members.put(name, merged(members.get(name), value));
                }
            });
        }

        @Override
        public void write(JsonGenerator to) {
            to.writeStartObject();
            members.forEach((name, value) -> {
                to.writeName(name);
                value.write(to);
            });
            to.writeEndObject();
        }
    }

    static Part read(String json) {
        try (JsonParser parser = DocumentScan.JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return read(parser);
        }
    }

    /** What the patch makes of the target, which it may change on the way. */
    static Part merged(@Nullable Part target, Part patch) {
        if (!(patch instanceof Members changes)) {
            return patch;
        }
        Members result = target instanceof Members members ? members : new Members();
        result.merge(changes);
        return result;
    }

    /** As JSON; the same text for the same tokens. */
    default String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = DocumentScan.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator);
        }
        return text.toString();
    }

    private static Part read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return new Text(Tokens.text(parser));
        }
        var read = new Members();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            read.members.put(name, read(parser));
        }
        return read;
    }
}
