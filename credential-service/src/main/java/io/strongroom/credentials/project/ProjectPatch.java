package io.strongroom.credentials.project;

import io.strongroom.platform.web.json.JsonStrings;
import io.strongroom.platform.web.text.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Merge patch (RFC 7396) of a project. Java's null stands for what the patch does not speak of; JSON's null would remove it, which a name
 * does not allow, and leaves no days of grace.
 */
record ProjectPatch(@Nullable JsonNode name, @Nullable JsonNode minimumGraceDays) {

    ProjectPatch {
        if (name != null) {
            Names.check("/name", JsonStrings.text("/name", name));
        }
        if (minimumGraceDays != null) {
            GraceDays.parse("/minimum_grace_days", minimumGraceDays);
        }
    }

    ProjectTerms appliedTo(ProjectTerms current) {
        return new ProjectTerms(
                name == null ? current.name() : name.stringValue(),
                minimumGraceDays == null
                        ? current.minimumGraceDays()
                        : GraceDays.parse("/minimum_grace_days", minimumGraceDays));
    }
}
