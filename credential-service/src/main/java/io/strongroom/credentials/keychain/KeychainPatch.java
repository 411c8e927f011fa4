package io.strongroom.credentials.keychain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.json.JsonStrings;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Merge patch (RFC 7396) of a keychain. Java's null stands for what the patch does not speak of; JSON's null removes the default, and
 * nothing else.
 */
record KeychainPatch(
        @Nullable JsonNode name,
        @Nullable JsonNode path,
        @JsonProperty("default") @Nullable JsonNode fallback,
        @Nullable JsonNode onNoMatch) {

    static final String PATH = "/path";
    private static final String DEFAULT = "/default";

    KeychainPatch {
        if (name != null) {
            Names.check("/name", JsonStrings.text("/name", name));
        }
        if (path != null) {
            SingularPath.parse(PATH, JsonStrings.text(PATH, path));
        }
        if (fallback != null) {
            credential(fallback);
        }
        if (onNoMatch != null) {
            onNoMatch(onNoMatch);
        }
    }

    KeychainTerms appliedTo(KeychainTerms current) {
        return new KeychainTerms(
                name == null ? current.name() : name.stringValue(),
                path == null ? current.path() : SingularPath.parse(PATH, path.stringValue()),
                fallback == null ? current.fallback() : credential(fallback),
                onNoMatch == null ? current.onNoMatch() : onNoMatch(onNoMatch));
    }

    /** @throws ProblemException 422 for what is no id, as for one that is not there */
    static UUID credential(String text) {
        return Ids.parse(text).orElseThrow(KeychainPatch::noSuchDefault);
    }

    static ProblemException noSuchDefault() {
        return ProblemException.invalid(DEFAULT, "No such credential is shared with the project.");
    }

    private static @Nullable UUID credential(JsonNode value) {
        return value.isNull() ? null : credential(JsonStrings.text(DEFAULT, value));
    }

    private static OnNoMatch onNoMatch(JsonNode value) {
        return OnNoMatch.parse(JsonStrings.text("/on_no_match", value))
                .orElseThrow(() -> ProblemException.invalid("/on_no_match", "This must be one of fail, none."));
    }
}
