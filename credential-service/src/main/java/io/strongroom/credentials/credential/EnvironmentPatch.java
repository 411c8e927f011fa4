package io.strongroom.credentials.credential;

import io.strongroom.platform.web.json.JsonStrings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Merge patch (RFC 7396) of an environment.
 *
 * @param name Java's null where the patch does not speak of it; JSON's null would remove it, which a name does not allow
 */
record EnvironmentPatch(@Nullable JsonNode name) {

    EnvironmentPatch {
        if (name != null) {
            EnvironmentNames.check("/name", JsonStrings.text("/name", name));
        }
    }

    String nameOr(String current) {
        return name == null ? current : name.stringValue();
    }
}
