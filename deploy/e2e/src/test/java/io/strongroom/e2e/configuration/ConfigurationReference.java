package io.strongroom.e2e.configuration;

import io.strongroom.platform.test.files.Repository;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.YamlProcessor;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The text of {@code docs/configuration.md}. */
final class ConfigurationReference {

    static final String FILE = "docs/configuration.md";

    private static final String HEAD = """
            # Configuration

            Made from the sources by a test, which fails when this file is not what it would make; CONTRIBUTING.md tells how to make it anew.

            A service reads its properties from an `application.yml` beside it or in `config/`, from a file that `--spring.config.additional-location` names, from the
            environment (`STRONGROOM_TOKEN_ISSUER` for `strongroom.token.issuer`) and from its command line, each winning over the ones before. A property of the
            suite that does not exist, or has a value that cannot be read, stops the start with its name. Durations are written `500ms`, `2s`, `10m`, `1h`, `30d`;
            sizes `64KB`, `2MB`. What has no default has to be given where its section is used, unless its meaning says otherwise.

            Besides the suite's own properties an installation gives these of Spring Boot: `server.port`, `server.address`; `spring.datasource.url`, `.username`,
            `.password` (the database as its `…_app` role), `spring.flyway.user`, `.password` (its `…_owner` role, for migrations only);
            `spring.kafka.bootstrap-servers` and what Kafka's security needs; `--spring.profiles.active=tracing` with
            `management.opentelemetry.tracing.export.otlp.endpoint` for traces.
            """;

    private final List<String> lines = new ArrayList<>();

    private ConfigurationReference() {}

    /** @throws IllegalStateException for a property that says nothing of itself */
    static String make() {
        var reference = new ConfigurationReference();
        reference.lines.add(HEAD);
        reference.services();
        reference.platform();
        Modules.SERVICES.forEach(reference::service);
        reference.shared("platform/web/src/main/resources/strongroom-defaults.properties", "every service");
        reference.shared(
                "platform/data/src/main/resources/io/strongroom/platform/data/defaults.properties",
                "every service with a database");
        return String.join("\n", reference.lines) + "\n";
    }

    /** Names of all properties of the suite. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        platformModules().forEach(module -> Modules.properties(module).forEach(each -> names.add(each.name())));
        Modules.SERVICES.forEach(module -> Modules.properties(module).forEach(each -> names.add(each.name())));
        return names;
    }

    private void services() {
        lines.add("| service | takes the properties of |");
        lines.add("|---|---|");
        for (String service : Modules.SERVICES) {
            String all = Modules.platformOf(service).stream()
                    .filter(module -> !Modules.properties(module).isEmpty())
                    .map(module -> "[" + module + "](#" + module.replace("/", "") + ")")
                    .collect(Collectors.joining(", "));
            lines.add("| [%s](#%s) | %s, its own |".formatted(service, service, all));
        }
        lines.add("");
    }

    private static Set<String> platformModules() {
        return Modules.SERVICES.stream()
                .flatMap(service -> Modules.platformOf(service).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void platform() {
        for (String module : platformModules()) {
            if (!Modules.properties(module).isEmpty()) {
                lines.add("## " + module);
                table(Modules.properties(module));
            }
        }
    }

    private void service(String service) {
        lines.add("## " + service);
        List<Property> own = Modules.properties(service);
        if (!own.isEmpty()) {
            table(own);
        }
        lines.add("It sets for itself, each to be overridden:");
        settings(yaml(service + "/src/main/resources/application.yml"));
    }

    private void table(List<Property> properties) {
        lines.add("");
        lines.add("| property | type | default | meaning |");
        lines.add("|---|---|---|---|");
        for (Property property : properties) {
            if (property.description().isEmpty()) {
                throw new IllegalStateException(property.name() + " needs a @param that tells what it means");
            }
            lines.add(property.row());
        }
        lines.add("");
    }

    private void shared(String file, String who) {
        lines.add("## Defaults of " + who);
        lines.add("Of Spring Boot's own properties, from `%s`, which tells why.".formatted(file));
        // What follows the first document holds for a profile only.
        settings(properties(Repository.text(file).replaceFirst("(?s)\n#---\n.*", "\n")));
    }

    private void settings(Map<String, String> values) {
        lines.add("");
        lines.add("| property | value |");
        lines.add("|---|---|");
        values.forEach((name, value) -> {
            if (!name.equals("spring.config.import") && !name.equals("spring.autoconfigure.exclude")) {
                lines.add("| `%s` | %s |".formatted(name, value.isEmpty() ? "empty" : "`" + value + "`"));
            }
        });
        lines.add("");
    }

    private static Map<String, String> yaml(String file) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResolutionMethod(YamlProcessor.ResolutionMethod.OVERRIDE);
        yaml.setResources(new FileSystemResource(Repository.path(file)));
        return sorted(yaml.getObject());
    }

    private static Map<String, String> properties(String text) {
        try {
            var properties = new Properties();
            properties.load(new java.io.StringReader(text));
            return sorted(properties);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Map<String, String> sorted(@org.jspecify.annotations.Nullable Properties properties) {
        Map<String, String> sorted = new TreeMap<>();
        if (properties != null) {
            properties.forEach((name, value) -> sorted.put(name.toString(), value.toString()));
        }
        return sorted;
    }
}
