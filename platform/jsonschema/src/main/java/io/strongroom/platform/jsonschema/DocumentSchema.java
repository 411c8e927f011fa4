package io.strongroom.platform.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A schema ready to check documents against; thread-safe. The schema is not trusted: it reaches nothing outside itself, its patterns run
 * in linear time, and a check ends after a bounded number of steps. {@code format} is asserted. A schema that names no dialect, or one
 * that does not exist, is read as draft-07.
 */
public final class DocumentSchema {

    /** How many violations one check reports. */
    public static final int MAX_VIOLATIONS = 100;

    private static final int MAX_STEPS = 200_000;
    private static final int MAX_EVALUATION_DEPTH = 200;

    private final JsonNode source;
    private final @Nullable Schema compiled;

    private DocumentSchema(JsonNode source, @Nullable Schema compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /** Reads a schema; one that cannot be used is found out here or by {@link #check}, and never throws. */
    public static DocumentSchema of(byte[] schema) {
        JsonNode source;
        try {
            source = DocumentTree.read(schema);
        } catch (JacksonException unreadable) {
            return new DocumentSchema(DocumentTree.read("{}"), null);
        }
        return new DocumentSchema(source, compile(source));
    }

    /** Checks a document that was read by {@link DocumentTree}. */
    public Verdict check(JsonNode document) {
        if (compiled == null) {
            return new Verdict.NotChecked("schema-not-usable");
        }
        try {
            return new Verdict.Checked(Violations.of(errors(compiled, document)));
        } catch (ValidationLimitExceededException | StackOverflowError tooMuch) {
            return new Verdict.NotChecked("schema-too-expensive");
        } catch (SchemaException | IllegalArgumentException | ClassCastException unusable) {
            return new Verdict.NotChecked("schema-not-usable");
        }
    }

    /** The document's top-level members of which the schema says nothing; none if it names no member at all. */
    public Set<String> unknownKeys(JsonNode document) {
        return KnownKeys.of(source).unknown(document);
    }

    private static List<Error> errors(Schema schema, JsonNode document) {
        return schema.validate(
                document,
                (ExecutionContext run) -> run.executionConfig(
                        bounds -> bounds.maxEvaluationSteps(MAX_STEPS).maxEvaluationDepth(MAX_EVALUATION_DEPTH)));
    }

    private static @Nullable Schema compile(JsonNode source) {
        try {
            Schema compiled = registry(dialect(source)).getSchema(source);
            compiled.initializeValidators();
            return compiled;
        } catch (SchemaException | IllegalArgumentException | ClassCastException | StackOverflowError unusable) {
            return null;
        }
    }

    private static SchemaRegistry registry(Dialect dialect) {
        var settings = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .preloadSchema(false)
                .regularExpressionFactory(Patterns.factory())
                .build();
        return SchemaRegistry.withDialect(
                dialect,
                registry -> registry.schemaRegistryConfig(settings)
                        .schemaCacheEnabled(false)
                        .schemaLoader(
                                loader -> loader.fetchRemoteResources(false).block(address -> true)));
    }

    private static Dialect dialect(JsonNode source) {
        String named = source.path("$schema").asString("");
        Dialect known = switch (SpecificationVersion.fromDialectId(named).orElse(SpecificationVersion.DRAFT_7)) {
            case DRAFT_4 -> Dialects.getDraft4();
            case DRAFT_6 -> Dialects.getDraft6();
            case DRAFT_7 -> Dialects.getDraft7();
            case DRAFT_2019_09 -> Dialects.getDraft201909();
            case DRAFT_2020_12 -> Dialects.getDraft202012();
        };
        return Dialect.builder(known)
                .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                .build();
    }
}
