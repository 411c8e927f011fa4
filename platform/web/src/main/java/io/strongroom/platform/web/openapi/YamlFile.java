package io.strongroom.platform.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code openapi/<name>.yaml} of the class path as JSON. */
final class YamlFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private YamlFile() {}

    static ObjectNode read(String name) {
        try (InputStream file = new ClassPathResource("openapi/" + name + ".yaml").getInputStream()) {
            return JSON.valueToTree(yaml().load(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("openapi/" + name + ".yaml cannot be read", missing);
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var output = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(output), output, options, new TypesOfJson());
    }

    /** YAML 1.1 takes times, {@code on} and {@code off} for more than text; here only what JSON has is not text. */
    private static final class TypesOfJson extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("null"), "n");
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }
}
