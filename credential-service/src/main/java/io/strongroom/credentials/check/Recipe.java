package io.strongroom.credentials.check;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How a connection is tested, as schema-registry-service hands it out ({@code docs/contracts/connection-tests}). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HttpRecipe.class, name = "http"),
    @JsonSubTypes.Type(value = PortRecipe.class, name = "port")
})
sealed interface Recipe permits HttpRecipe, PortRecipe {

    /** Strict: a member that is not known here could change what the rest means. */
    JsonMapper READER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What stands for a value that is missing. */
    Map<String, String> defaults();

    /** The word for its kind. */
    default String word() {
        return switch (this) {
            case HttpRecipe http -> "http";
            case PortRecipe port -> "port";
        };
    }

    /** Empty for a recipe of a kind that this release does not know. */
    static Optional<Recipe> read(JsonNode json) {
        try {
            return Optional.ofNullable(READER.treeToValue(json, Recipe.class));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }
}
