package io.strongroom.e2e.configuration;

import io.strongroom.platform.test.files.Repository;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Folders of modules, and which of them a service is made of. */
final class Modules {

    static final List<String> SERVICES = List.of(
            "gateway", "credential-service", "oauth-broker-service", "schema-registry-service", "audit-service");

    private static final String PLATFORM = "strongroom-platform-";
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>io\\.strongroom</groupId>\\s*<artifactId>" + PLATFORM + "([a-z]+)</artifactId>\\s*(<scope>)?");

    private Modules() {}

    /** The platform's modules that the service takes, directly or not, in the order in which they build on each other. */
    static List<String> platformOf(String service) {
        Set<String> found = new LinkedHashSet<>();
        collect(service, found);
        return List.copyOf(found);
    }

    private static void collect(String module, Set<String> found) {
        List<String> direct = new ArrayList<>();
        String dependencies = Repository.text(module + "/pom.xml")
                .replaceFirst("(?s)^.*?<dependencies>", "")
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        DEPENDENCY
                .matcher(dependencies)
                .results()
                .filter(each -> each.group(2) == null)
                .map((MatchResult each) -> "platform/" + each.group(1))
                .forEach(direct::add);
        for (String each : direct) {
            if (!found.contains(each)) {
                collect(each, found);
                found.add(each);
            }
        }
    }

    /** Empty for a module that has no properties. */
    static List<Property> properties(String module) {
        String metadata = module + "/target/classes/META-INF/spring-configuration-metadata.json";
        return Files.exists(Repository.path(metadata)) ? Property.in(Repository.text(metadata)) : List.of();
    }
}
