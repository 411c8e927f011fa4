package io.strongroom.local;

import io.strongroom.local.stack.StackException;
import io.strongroom.local.stack.StackFolder;
import java.nio.file.Files;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code local.json} of a stack that was started. */
record LocalFile(JsonNode all) {
    /** @throws StackException when there is none */
    static LocalFile of(StackFolder folder) {
        var file = folder.localJson();
        if (!Files.exists(file)) {
            throw new StackException("there is no %s; start the stack with deploy/local/up".formatted(file));
        }
        return new LocalFile(new JsonMapper().readTree(file.toFile()));
    }

    JsonNode at(String pointer) {
        return all.at(pointer);
    }

    String gateway() {
        return at("/gateway").asString();
    }
}
