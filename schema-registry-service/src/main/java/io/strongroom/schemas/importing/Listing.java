package io.strongroom.schemas.importing;

import io.strongroom.platform.jsonschema.DocumentTree;
import io.strongroom.schemas.adaptor.ReleaseVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a registry's answer about a package lists, in the order of semver and not of any time in it: that may be a mirror's. */
final class Listing {

    private static final Comparator<ListedVersion> HIGHEST_FIRST = Comparator.comparing(
                    (ListedVersion listed) -> listed.version().precedence())
            .reversed();

    private Listing() {}

    /**
     * The highest versions that it lists. A version or a field that is missing or odd is passed over.
     *
     * @throws RegistryFailure {@code unreadable-answer}, or {@code empty-answer} where it lists no version at all
     */
    static List<ListedVersion> read(byte[] answer, int max) throws RegistryFailure {
        List<ListedVersion> versions = new ArrayList<>();
        json(answer)
                .path("versions")
                .forEachEntry((text, facts) -> ReleaseVersion.parse(text)
                        .map(version -> listed(version, facts.path("dist")))
                        .ifPresent(versions::add));
        if (versions.isEmpty()) {
            throw new RegistryFailure("empty-answer");
        }
        return versions.stream().sorted(HIGHEST_FIRST).limit(max).toList();
    }

    private static ListedVersion listed(ReleaseVersion version, JsonNode dist) {
        return new ListedVersion(
                version,
                Integrity.parse(dist.path("integrity").asString("")),
                dist.path("tarball").asString(""));
    }

    private static JsonNode json(byte[] answer) throws RegistryFailure {
        try {
            JsonNode tree = DocumentTree.read(answer);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException notJson) {
            // answered below, like JSON of another shape
        }
        throw new RegistryFailure("unreadable-answer");
    }
}
