package io.strongroom.audit.log;

import io.strongroom.platform.web.id.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the JSON of an event by RFC 6901 pointers. */
public final class EventJson {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode event;

    EventJson(JsonNode event) {
        this.event = event;
    }

    /** Reads a record's value; a document that two parsers could read differently is refused. */
    public static JsonNode parse(byte[] value) throws UnusableEventException {
        try {
            JsonNode event = STRICT.readTree(value);
            if (event.isObject()) {
                return event;
            }
        } catch (JacksonException unreadable) {
            throw new UnusableEventException("it is not JSON");
        }
        throw new UnusableEventException("it is no JSON object");
    }

    boolean has(String pointer) {
        return event.at(pointer).isObject();
    }

    @Nullable
    String text(String pointer) {
        JsonNode node = event.at(pointer);
        return node.isString() ? node.stringValue() : null;
    }

    List<String> texts(String pointer) {
        return event.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    String required(String pointer) throws UnusableEventException {
        String text = text(pointer);
        if (text == null || text.isEmpty()) {
            throw new UnusableEventException(pointer + " is missing");
        }
        return text;
    }

    UUID requiredId(String pointer) throws UnusableEventException {
        var id = Ids.parse(required(pointer));
        if (id.isEmpty()) {
            throw new UnusableEventException(pointer + " is no id");
        }
        return id.get();
    }

    long requiredNumber(String pointer) throws UnusableEventException {
        JsonNode node = event.at(pointer);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new UnusableEventException(pointer + " is no number");
        }
        return node.longValue();
    }
}
