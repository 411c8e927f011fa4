package io.strongroom.schemas.recipe;

import io.strongroom.platform.jsonschema.DocumentTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * How to find out whether a credential of an adaptor works: a reviewed file for each adaptor ({@code recipe/<adaptor>.json}) by the contract in
 * {@code docs/contracts/connection-tests}. A recipe is for every version of its adaptor.
 */
@Component
public class Recipes {

    private static final String FILES = "classpath:/recipe/*.json";
    private static final String ENDING = ".json";

    private final Map<String, JsonNode> byAdaptor;

    Recipes() {
        this.byAdaptor = bundled();
    }

    /** Empty where nobody has written one. */
    public Optional<JsonNode> of(String adaptor) {
        return Optional.ofNullable(byAdaptor.get(adaptor));
    }

    /** {@code http} or {@code port}; empty without a recipe. */
    public Optional<String> kind(String adaptor) {
        return of(adaptor).map(recipe -> recipe.path("kind").asString());
    }

    static Map<String, JsonNode> bundled() {
        Map<String, JsonNode> recipes = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = String.valueOf(file.getFilename());
                recipes.put(name.substring(0, name.length() - ENDING.length()), read(file));
            }
            return recipes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return DocumentTree.read(content.readAllBytes());
        }
    }
}
