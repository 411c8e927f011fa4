package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.schema.AnnotatedSchema;
import io.strongroom.schemas.schema.AuthKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adaptor in a list, described by its latest release.
 *
 * @param source where the latest release comes from
 * @param auth the ways to authenticate that its schema lets one tell
 * @param findingCount how many oddities its schema has
 */
record AdaptorItem(
        String name,
        @Nullable String label,
        String latest,
        Source source,
        boolean hasSchema,
        List<AuthKind> auth,
        int findingCount) {

    static AdaptorItem of(Release latest, Optional<AnnotatedSchema> schema) {
        return new AdaptorItem(
                latest.adaptor(),
                latest.label(),
                latest.version(),
                latest.source(),
                schema.isPresent(),
                schema.map(AnnotatedSchema::auth).orElse(List.of()),
                schema.map(AnnotatedSchema::findings).orElse(List.of()).size());
    }
}
