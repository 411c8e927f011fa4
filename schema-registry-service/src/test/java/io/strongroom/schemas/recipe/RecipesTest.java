package io.strongroom.schemas.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.jsonschema.DocumentTree;
import io.strongroom.platform.jsonschema.Verdict;
import io.strongroom.platform.test.files.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The bundled recipes, and the contract that they are held to. */
class RecipesTest {

    private static final DocumentSchema CONTRACT =
            DocumentSchema.of(Repository.text("docs/contracts/connection-tests/recipe.schema.json")
                    .getBytes(StandardCharsets.UTF_8));
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)\\??}");
    private static final Map<String, JsonNode> RECIPES = Recipes.bundled();

    @TestFactory
    Stream<DynamicTest> eachIsWrittenByTheContract() {
        return RECIPES.entrySet().stream()
                .map(recipe -> DynamicTest.dynamicTest(
                        recipe.getKey(),
                        () -> assertThat(CONTRACT.check(recipe.getValue()))
                                .isEqualTo(new Verdict.Checked(java.util.List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"ldap\",\"asks\":\"x\"}",
                "{\"kind\":\"http\",\"asks\":\"x\",\"method\":\"GET\"}",
                "{\"kind\":\"http\",\"asks\":\"x\",\"method\":\"DELETE\",\"url\":\"{a}\"}",
                "{\"kind\":\"http\",\"asks\":\"x\",\"method\":\"GET\",\"url\":\"http://a.example\"}",
                "{\"kind\":\"http\",\"asks\":\"x\",\"method\":\"GET\",\"url\":\"{a}\",\"port\":\"1\"}",
                "{\"kind\":\"http\",\"asks\":\"x\",\"method\":\"GET\",\"url\":\"{a}\",\"body\":{\"form\":{},\"json\":{}}}",
                "{\"kind\":\"port\",\"asks\":\"x\",\"host\":\"{a}\"}",
                "{\"kind\":\"port\",\"asks\":\"x\",\"host\":\"{a}\",\"port\":\"{p}\",\"method\":\"GET\"}",
                "{\"kind\":\"port\",\"asks\":\"x\",\"host\":\"{a}\",\"port\":\"{p}\",\"unknown\":1}"
            })
    void theContractRefusesWhatIsNone(String json) {
        assertThat(CONTRACT.check(DocumentTree.read(json)))
                .isInstanceOfSatisfying(
                        Verdict.Checked.class,
                        checked -> assertThat(checked.valid()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "dhis2", "postgresql", "salesforce"})
    void thoseOfBundledAdaptorsNamePropertiesOfTheirSchema(String adaptor) throws IOException {
        try (InputStream schema = RecipesTest.class.getResourceAsStream("/builtin/" + adaptor + ".json")) {
            assertThat(schema).isNotNull();
            Set<String> known = Set.copyOf(
                    DocumentTree.read(schema.readAllBytes()).path("properties").propertyNames());
            assertThat(known).containsAll(named(Objects.requireNonNull(RECIPES.get(adaptor))));
        }
    }

    @Test
    void noSecretStandsInAUrl() {
        RECIPES.forEach((adaptor, recipe) -> assertThat(recipe.path("url").asString(""))
                .as(adaptor)
                .doesNotContainPattern("(?i)\\{[^}]*(password|token|secret|key)[^}]*}"));
    }

    @Test
    void portsAreLookedAtAndNothingIsSentThere() {
        assertThat(RECIPES.entrySet().stream()
                        .filter(recipe ->
                                recipe.getValue().path("kind").asString().equals("port"))
                        .map(Map.Entry::getKey))
                .containsExactly("hive", "mongodb", "mssql", "mysql", "postgresql", "sftp");
    }

    private static Set<String> named(JsonNode recipe) {
        Set<String> names = new TreeSet<>();
        PLACE.matcher(recipe.toString()).results().map(place -> place.group(1)).forEach(names::add);
        return names;
    }
}
