package io.strongroom.e2e.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.files.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md to the properties of the services and of the platform, as they were compiled: this module is built after them. */
class ConfigurationReferenceTests {

    /** Where a property is read by its name and not by a record. */
    private static final Pattern BY_NAME =
            Pattern.compile("(?:@Value\\(\"\\$\\{|OnProperty\\(\"|OnBooleanProperty\\(\")(strongroom\\.[a-z.-]+[a-z])");

    @Test
    void theReferenceIsWhatTheSourcesSay() throws IOException {
        String made = ConfigurationReference.make();
        Path file = Repository.path(ConfigurationReference.FILE);
        if (Boolean.getBoolean("strongroom.docs.write")) {
            Files.writeString(file, made);
        }

        assertThat(Files.readString(file))
                .as("make it anew as CONTRIBUTING.md says")
                .isEqualTo(made);
    }

    @Test
    void noPropertyIsReadThatTheReferenceDoesNotName() throws IOException {
        Set<String> unknown = readByName(Repository.path("platform"));
        for (String service : Modules.SERVICES) {
            unknown.addAll(readByName(Repository.path(service)));
        }
        Set<String> known = ConfigurationReference.names();
        unknown.removeIf(name -> known.contains(name) || known.stream().anyMatch(each -> each.startsWith(name + ".")));

        assertThat(unknown).isEmpty();
    }

    private static Set<String> readByName(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> each.toString().contains("/src/main/"))
                    .toList()) {
                BY_NAME.matcher(Files.readString(file)).results().forEach(each -> names.add(each.group(1)));
            }
        }
        return names;
    }
}
