package io.strongroom.schemas.adaptor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.schemas.schema.AnnotatedSchema;
import io.strongroom.schemas.schema.AuthKind;
import io.strongroom.schemas.schema.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One adaptor, described by its latest release.
 *
 * @param secretPointers the properties of a credential that are secret, RFC 6901
 * @param urlPointers the properties that hold a URL or decide which host is called
 * @param connectionTest what a test of a credential does: {@code http} asks the server, {@code port} looks whether it is there; null if there is no test
 * @param findings what is odd about its schema
 */
record AdaptorView(
        String name,
        @JsonProperty("package") String packageName,
        @Nullable String label,
        String latest,
        Source source,
        boolean hasSchema,
        List<AuthKind> auth,
        List<String> secretPointers,
        List<String> urlPointers,
        @Nullable String connectionTest,
        List<Finding> findings) {

    static AdaptorView of(Release latest, Optional<AnnotatedSchema> schema, Optional<String> connectionTest) {
        return new AdaptorView(
                latest.adaptor(),
                latest.packageName(),
                latest.label(),
                latest.version(),
                latest.source(),
                schema.isPresent(),
                schema.map(AnnotatedSchema::auth).orElse(List.of()),
                schema.map(AnnotatedSchema::secretPointers).orElse(List.of()),
                schema.map(AnnotatedSchema::urlPointers).orElse(List.of()),
                connectionTest.orElse(null),
                schema.map(AnnotatedSchema::findings).orElseGet(() -> ofRelease(latest)));
    }

    private static List<Finding> ofRelease(Release latest) {
        String note = latest.note();
        return note == null
                ? List.of()
                : List.of(new Finding(note, "", "The latest version has no schema that can be used."));
    }
}
