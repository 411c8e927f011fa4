package io.strongroom.credentials.document;

import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** One pass over a document's text: checks it, copies it, and notes its keys and leaves. */
final class DocumentScan {

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Document.MAX_DEPTH)
                    .maxNumberLength(Document.MAX_BYTES)
                    .build())
            .build();

    private final String pointer;
    private final List<String> keys = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();
    private int values;

    private DocumentScan(String pointer) {
        this.pointer = pointer;
    }

    static Document read(String pointer, String json) {
        requireObject(pointer, json);
        return new DocumentScan(pointer).scan(json);
    }

    static void requireObject(String pointer, String json) {
        if (!json.stripLeading().startsWith("{")) {
            throw ProblemException.invalid(pointer, "must be a JSON object");
        }
    }

    private Document scan(String json) {
        StringWriter text = new StringWriter(json.length());
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            while (parser.nextToken() != null) {
                inspect(parser);
                Tokens.copy(parser, generator);
            }
        } catch (JacksonException e) {
            throw refused(e);
        }
        return new Document(withinSize(SecretValue.of(text.toString())), keys, leaves);
    }

    private void inspect(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.PROPERTY_NAME) {
            inspectName(parser);
        } else if (token.isScalarValue()) {
            count();
            if (token == JsonToken.VALUE_STRING) {
                requireText(at(parser), parser.getString());
            }
            leaves.add(at(parser).substring(pointer.length()));
        }
    }

    private void inspectName(JsonParser parser) {
        String name = parser.currentName();
        String owner = pointer + parser.streamReadContext().getParent().pathAsPointer();
        if (name.codePointCount(0, name.length()) > Document.MAX_NAME) {
            throw ProblemException.invalid(owner, "has a name of more than 255 characters");
        }
        requireText(owner, name);
        if (parser.streamReadContext().getNestingDepth() == 1) {
            keys.add(name);
        }
    }

    private void count() {
        if (++values > Document.MAX_VALUES) {
            throw tooLarge("A document has at most 2,000 values.");
        }
    }

    private String at(JsonParser parser) {
        return pointer + parser.streamReadContext().pathAsPointer();
    }

    private static void requireText(String at, String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw ProblemException.invalid(at, "must not hold a NUL character or half a surrogate pair");
        }
    }

    private static SecretValue withinSize(SecretValue content) {
        if (content.reveal().getBytes(StandardCharsets.UTF_8).length > Document.MAX_BYTES) {
            throw tooLarge("A document has at most 256 KiB.");
        }
        if (content.storedBytes() > SecretStore.MAX_STORED_BYTES) {
            throw tooLarge("A document has at most 768 KiB as it is stored.");
        }
        return content;
    }

    private static ProblemException refused(JacksonException e) {
        if (e instanceof tools.jackson.core.exc.StreamConstraintsException) {
            return tooLarge("A document is at most 64 deep.");
        }
        // Not the parser's message: it quotes the document.
        return ProblemException.of(CommonError.MALFORMED_JSON, "The document has a name twice in one object.");
    }

    private static ProblemException tooLarge(String detail) {
        return ProblemException.of(CommonError.PAYLOAD_TOO_LARGE, detail);
    }
}
