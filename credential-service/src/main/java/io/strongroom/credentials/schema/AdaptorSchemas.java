package io.strongroom.credentials.schema;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds the schema of an adaptor: at the registry, else the last that it gave. A registry that is away never keeps anybody from saving.
 */
@Component
public class AdaptorSchemas {

    private static final String LATEST = "latest";
    private static final Pattern ADAPTOR = Pattern.compile("[a-z0-9~-][a-z0-9._~-]{0,100}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+-]{1,256}");
    private static final SchemaWarning UNAVAILABLE = new SchemaWarning(
            "",
            "schema-unavailable",
            "The adaptor's schema could not be had, so nothing was checked; all values count as secret.");
    private static final SchemaWarning NONE = new SchemaWarning(
            "", "no-schema", "The adaptor has no schema, so nothing was checked; all values count as secret.");

    private final SchemaRegistryCalls registry;
    private final KnownSchemas known;
    private final Cache<String, DocumentSchema> compiled =
            Caffeine.newBuilder().maximumSize(200).build();

    AdaptorSchemas(SchemaRegistryCalls registry, KnownSchemas known) {
        this.registry = registry;
        this.known = known;
    }

    /**
     * The schema of a version, of the latest where none is named.
     *
     * @throws ProblemException 422 at {@code /type/adaptor} or {@code /type/version} if the registry knows that there is none such
     */
    public AdaptorSchema find(String adaptor, @Nullable String version) {
        requireForm(adaptor, version);
        String asked = version == null ? LATEST : version;
        return switch (registry.ask(tenant(), adaptor, asked)) {
            case RegistryAnswer.Found(PublishedSchema schema) -> {
                known.keep(schema, asked.equals(LATEST));
                yield of(schema);
            }
            case RegistryAnswer.Unknown unknown -> throw refusal(adaptor, asked);
            case RegistryAnswer.Away away -> lastKnown(adaptor, asked);
        };
    }

    /**
     * How a credential of the version is tested, as the registry says it or said it last; empty where nobody has written it down.
     *
     * @param version null for the latest
     */
    public Optional<JsonNode> connectionTest(String adaptor, @Nullable String version) {
        String asked = version == null ? LATEST : version;
        return switch (registry.ask(tenant(), adaptor, asked)) {
            case RegistryAnswer.Found(PublishedSchema schema) -> {
                known.keep(schema, asked.equals(LATEST));
                yield Optional.ofNullable(schema.connectionTest());
            }
            case RegistryAnswer.Unknown unknown -> Optional.empty();
            case RegistryAnswer.Away away -> kept(adaptor, asked).map(PublishedSchema::connectionTest);
        };
    }

    private AdaptorSchema lastKnown(String adaptor, String asked) {
        return kept(adaptor, asked)
                .map(this::of)
                .orElseGet(() -> new AdaptorSchema.Missing(asked.equals(LATEST) ? null : asked, UNAVAILABLE));
    }

    private Optional<PublishedSchema> kept(String adaptor, String asked) {
        return asked.equals(LATEST) ? known.latest(adaptor) : known.version(adaptor, asked);
    }

    private AdaptorSchema of(PublishedSchema published) {
        String text = published.schema();
        return text == null
                ? new AdaptorSchema.Missing(published.version(), NONE)
                : new PublishedAdaptorSchema(published, compiled.get(text, AdaptorSchemas::compile));
    }

    private static DocumentSchema compile(String text) {
        return DocumentSchema.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private ProblemException refusal(String adaptor, String asked) {
        boolean adaptorExists =
                !asked.equals(LATEST) && !(registry.ask(tenant(), adaptor, LATEST) instanceof RegistryAnswer.Unknown);
        return adaptorExists ? noVersion() : noAdaptor();
    }

    private static void requireForm(String adaptor, @Nullable String version) {
        if (!ADAPTOR.matcher(adaptor).matches()) {
            throw noAdaptor();
        }
        if (version != null && !VERSION.matcher(version).matches()) {
            throw noVersion();
        }
    }

    private static ProblemException noAdaptor() {
        return ProblemException.invalid("/type/adaptor", "There is no such adaptor.");
    }

    private static ProblemException noVersion() {
        return ProblemException.invalid("/type/version", "The adaptor has no such version.");
    }

    private static UUID tenant() {
        return CurrentTenant.required();
    }
}
