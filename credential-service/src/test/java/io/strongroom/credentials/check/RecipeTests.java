package io.strongroom.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.jsonschema.DocumentTree;
import io.strongroom.platform.test.files.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipes are read as the registry writes them. */
class RecipeTests {

    @TestFactory
    Stream<DynamicTest> eachOfTheRegistryIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Repository.path("schema-registry-service/src/main/resources/recipe"))) {
            return files.toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(Recipe.read(DocumentTree.read(Files.readString(file))))
                                    .isPresent()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"ldap\",\"asks\":\"x\"}",
                "{\"kind\":\"port\",\"asks\":\"x\",\"host\":\"a\",\"port\":\"1\",\"starttls\":true}",
                "{\"kind\":\"http\",\"asks\":\"x\",\"method\":\"GET\",\"url\":\"{a}\",\"results\":[{\"status\":[200],\"result\":\"maybe\"}]}"
            })
    void oneThatIsNotUnderstoodIsNone(String json) {
        assertThat(Recipe.read(DocumentTree.read(json))).isEmpty();
    }
}
