package io.strongroom.schemas.schema;

import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.jsonschema.Patterns;
import io.strongroom.platform.jsonschema.Pointers;
import io.strongroom.platform.jsonschema.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds what is odd about one property. */
final class PropertyFindings {

    private static final Set<String> FORMATS = Set.of(
            "uri",
            "uri-reference",
            "uri-template",
            "iri",
            "iri-reference",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "date",
            "time",
            "date-time",
            "duration",
            "uuid",
            "regex",
            "json-pointer",
            "relative-json-pointer");

    private final SchemaProperty property;
    private final JsonNode source;
    private final Overlay.Entry known;

    PropertyFindings(SchemaProperty property, Overlay.Entry known) {
        this.property = property;
        this.source = property.source();
        this.known = known;
    }

    Stream<Finding> all() {
        return Stream.concat(ofTypes(), ofValues());
    }

    private Stream<Finding> ofTypes() {
        return Stream.of(
                        when(
                                property.required() && property.isNullable(),
                                "required-and-nullable",
                                "It is required and may be null."),
                        when(typeBesideNull(), "type-beside-null", "'type' forbids the null that 'anyOf' allows."),
                        when(property.types().isEmpty(), "no-type", "It names no type."),
                        when(lengthOfOther(), "min-length-on-non-string", "'minLength' says nothing about this type."),
                        when(
                                !FORMATS.containsAll(property.formats()),
                                "unknown-format",
                                "Its 'format' does not exist and is ignored."),
                        when(!patternSupported(), "pattern-not-checked", "Its 'pattern' is not checked."))
                .flatMap(Optional::stream);
    }

    private Stream<Finding> ofValues() {
        boolean named = known.secret().contains(property.name()) && isTopLevel();
        return Stream.of(
                        when(
                                exampleBreaksFormat(),
                                "example-breaks-format",
                                "An example is not in the property's own format."),
                        when(isSecret() && hasDefault(), "secret-has-default", "A secret has a default."),
                        when(contradicts(), "placeholder-contradicts-default", "The placeholder is not the default."),
                        when(
                                property.writeOnly() && NameHints.looksPublic(property.name()),
                                "write-only-on-non-secret",
                                "It is marked as secret and does not look like one."),
                        when(
                                named && !property.writeOnly(),
                                "secret-not-marked",
                                "It is secret and not marked so ('writeOnly')."),
                        doubtfulDefault())
                .flatMap(Optional::stream);
    }

    private Optional<Finding> when(boolean found, String code, String message) {
        return found ? Optional.of(new Finding(code, property.pointer(), message)) : Optional.empty();
    }

    private Optional<Finding> doubtfulDefault() {
        var doubtful = isTopLevel() ? known.doubtfulDefaults().get(property.name()) : null;
        return doubtful != null
                        && doubtful.value().equals(source.path("default").toString())
                ? Optional.of(new Finding("doubtful-default", property.pointer(), doubtful.message()))
                : Optional.empty();
    }

    private boolean typeBesideNull() {
        Set<String> own = PropertyReader.names(source.path("type"));
        return !own.isEmpty() && !own.contains("null") && property.isNullable();
    }

    private boolean lengthOfOther() {
        return source.has("minLength")
                && !property.types().isEmpty()
                && !property.types().contains("string");
    }

    private boolean patternSupported() {
        return !source.path("pattern").isString()
                || Patterns.isSupported(source.path("pattern").asString());
    }

    private boolean exampleBreaksFormat() {
        return property.formats().stream().filter(FORMATS::contains).anyMatch(format -> {
            var check = DocumentSchema.of(("{\"format\":\"" + format + "\"}").getBytes(StandardCharsets.UTF_8));
            JsonNode examples = source.path("examples");
            return examples.isArray()
                    ? examples.valueStream().anyMatch(example -> breaks(check, example))
                    : breaks(check, examples);
        });
    }

    private static boolean breaks(DocumentSchema format, JsonNode example) {
        return format.check(example) instanceof Verdict.Checked checked && !checked.valid();
    }

    private boolean contradicts() {
        return source.has("placeholder")
                && hasDefault()
                && !source.path("placeholder")
                        .asString("")
                        .equals(source.path("default").asString(""));
    }

    private boolean isSecret() {
        return property.writeOnly() || (known.secret().contains(property.name()) && isTopLevel());
    }

    private boolean hasDefault() {
        JsonNode value = source.path("default");
        return !value.isMissingNode() && !value.isNull() && !value.asString("").isEmpty();
    }

    private boolean isTopLevel() {
        return property.pointer().equals(Pointers.child("", property.name()));
    }
}
