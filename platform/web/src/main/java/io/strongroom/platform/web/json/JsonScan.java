package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/** Walks over a whole text once: one value, no member twice, at most 64 deep, and no more values than its reader takes. */
final class JsonScan {

    private JsonScan() {}

    static void check(JsonMapper mapper, String text, int most) {
        try (JsonParser parser = mapper.createParser(text)) {
            walk(parser, most);
        } catch (StreamConstraintsException beyond) {
            throw tooDeep();
        } catch (JacksonException failure) {
            throw malformed(failure.getLocation());
        }
    }

    private static void walk(JsonParser parser, int most) {
        int depth = 0;
        int values = 0;
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw malformed(parser.currentLocation());
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            values += token.isScalarValue() ? 1 : 0;
            if (values > most) {
                throw tooMany(most);
            }
        } while (depth > 0);
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation());
        }
    }

    static ProblemException tooDeep() {
        return ProblemException.of(
                CommonError.PAYLOAD_TOO_LARGE,
                "The body is nested deeper than 64, or a name or number in it is longer than is accepted.");
    }

    static ProblemException tooMany(int most) {
        return ProblemException.of(
                CommonError.PAYLOAD_TOO_LARGE, String.format(Locale.ROOT, "The body has more than %,d values.", most));
    }

    private static ProblemException malformed(@Nullable TokenStreamLocation location) {
        return location == null
                ? Malformed.at(1, 1, "The body is not JSON")
                : Malformed.at(location.getLineNr(), location.getColumnNr(), "The body is not JSON");
    }
}
