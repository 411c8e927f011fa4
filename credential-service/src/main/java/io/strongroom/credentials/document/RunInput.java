package io.strongroom.credentials.document;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What a run was given: any JSON value of a request's body, {@code null} too. It is data of the run, and stands in no log, event or error.
 *
 * <p>At most 64 KiB, white space aside.
 */
@JsonDeserialize(using = RunInputReader.class)
public final class RunInput {

    private static final int MAX_BYTES = 64 * 1024;
    /** An external id has no more characters. */
    private static final int LONGEST = 255;

    private final String json;

    private RunInput(String json) {
        this.json = json;
    }

    static RunInput of(String json) {
        return new RunInput(json);
    }

    /** @throws ProblemException 413 {@code payload-too-large} */
    public static void check(@Nullable RunInput input) {
        if (input != null && input.json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw ProblemException.of(CommonError.PAYLOAD_TOO_LARGE, "The input of an item has at most 64 KiB.");
        }
    }

    /**
     * The same value with nothing in it but what can be selected as an external id, or leads there: objects, arrays and strings. Whole
     * numbers are strings of their digits, as they were written; all else is null.
     */
    public String selectable() {
        StringWriter text = new StringWriter(json.length());
        try (JsonParser parser = DocumentScan.JSON.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = DocumentScan.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            while (parser.nextToken() != null) {
                copy(parser, generator);
            }
        }
        return text.toString();
    }

    private static void copy(JsonParser from, JsonGenerator to) {
        switch (from.currentToken()) {
            case VALUE_NUMBER_INT -> write(from.getString(), to);
            case VALUE_STRING -> write(from.getString(), to);
            case VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> to.writeNull();
            default -> Tokens.copy(from, to);
        }
    }

    private static void write(String text, JsonGenerator to) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            to.writeNull();
        } else {
            to.writeString(text);
        }
    }

    @Override
    public String toString() {
        return "RunInput[redacted]";
    }
}
