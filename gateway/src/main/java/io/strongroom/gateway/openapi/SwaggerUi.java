package io.strongroom.gateway.openapi;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The files of Swagger UI, out of its WebJar whatever its version; of them those that the page names, and no others. */
final class SwaggerUi {

    private static final String ABOUT = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String FILES = "META-INF/resources/webjars/swagger-ui/";

    private final String folder;

    SwaggerUi() throws IOException {
        Properties about = new Properties();
        try (var properties = new ClassPathResource(ABOUT).getInputStream()) {
            about.load(properties);
        }
        this.folder = FILES + about.getProperty("version") + "/";
    }

    Resource file(String name) {
        return new ClassPathResource(folder + name);
    }
}
