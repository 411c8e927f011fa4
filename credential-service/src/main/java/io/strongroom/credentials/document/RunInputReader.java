package io.strongroom.credentials.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Copies an input out of the body that is being read. A null that is there is an input too. */
final class RunInputReader extends StdDeserializer<RunInput> {

    RunInputReader() {
        super(RunInput.class);
    }

    @Override
    public RunInput deserialize(JsonParser parser, DeserializationContext context) {
        return RunInput.of(Tokens.text(parser));
    }

    @Override
    public RunInput getNullValue(DeserializationContext context) {
        return RunInput.of("null");
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
