package io.strongroom.schemas.validation;

import io.strongroom.platform.jsonschema.DocumentTree;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a document out of a request with bounded numbers. */
class DocumentReader extends StdDeserializer<JsonNode> {

    DocumentReader() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
        return DocumentTree.read(parser);
    }
}
