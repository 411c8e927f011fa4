package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.lang.reflect.Type;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that callers send. First the text is judged as a whole (400, 413), then it is bound to a type (422), so that a syntax
 * error at the end of a body wins over an unknown field at its beginning.
 *
 * <p>Components of records are required unless they are {@code @Nullable}; nothing is converted silently; no message repeats a value.
 */
@Component
public class StrictJson {

    /** Values in any body but a file. */
    public static final int MOST_VALUES = 2_000;

    private final JsonMapper mapper;

    @Autowired
    StrictJson(ObjectProvider<JacksonModule> modules) {
        this(modules.orderedStream().toList());
    }

    public StrictJson(List<JacksonModule> modules) {
        this.mapper = StrictMapper.build(modules);
    }

    /**
     * The text of a document that is well-formed JSON within the limits.
     *
     * @throws ProblemException 400 {@code malformed-json} with line and column, 413 when it is too deep or has too many values
     */
    public String text(byte[] utf8) {
        return text(utf8, MOST_VALUES);
    }

    /** The same with a bound of its own on the number of values. */
    public String text(byte[] utf8, int mostValues) {
        String text = JsonText.decode(utf8);
        JsonText.refuseUnstorable(text);
        JsonScan.check(mapper, text, mostValues);
        return text;
    }

    /**
     * YAML as the JSON that it stands for, within the same limits: one document of mappings, lists and scalars, without aliases, tags and keys
     * that stand there twice.
     *
     * @throws ProblemException 400 {@code malformed-yaml} with line and column, 413 when it is too deep or has too many values
     */
    public String textOfYaml(byte[] utf8, int mostValues) {
        return new YamlScan(mapper, mostValues).json(JsonText.decode(CommonError.MALFORMED_YAML, utf8));
    }

    /** @throws ProblemException as {@link #text}, and 422 {@code validation-failed} with a pointer when it does not fit the type */
    public <T> T read(byte[] utf8, Type type) {
        return bind(text(utf8), type);
    }

    /** Binds a text that {@link #text} has let through. */
    public <T> T bind(String text, Type type) {
        try {
            T value = mapper.readValue(text, mapper.constructType(type));
            if (value == null) {
                throw ProblemException.invalid("", "The body must not be null.");
            }
            return value;
        } catch (JacksonException failure) {
            throw new BindingErrors(mapper, text).problem(failure);
        }
    }
}
