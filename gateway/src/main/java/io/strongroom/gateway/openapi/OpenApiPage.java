package io.strongroom.gateway.openapi;

import io.strongroom.platform.web.problem.ProblemException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /openapi}, for anybody: the list of documents for programs, a page to try the operations for people. */
@RestController
class OpenApiPage {

    private static final List<String> SERVICES =
            List.of("credential-service", "oauth-broker-service", "schema-registry-service", "audit-service");

    /** Nothing from any other host, no script and no style but files of this one; Swagger UI draws its icons from {@code data:} addresses. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Resource> files = new LinkedHashMap<>();

    OpenApiPage() throws IOException {
        var swagger = new SwaggerUi();
        for (String name : List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js")) {
            files.put(name, swagger.file(name));
        }
        files.put("page.css", own("page.css"));
        files.put("page.js", own("page.js"));
    }

    /** The page for who names HTML, as browsers do; for everybody else the list. */
    @GetMapping("/openapi")
    ResponseEntity<?> openapi(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return answer(own("page.html"));
        }
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(Documents.of(SERVICES));
    }

    @GetMapping("/openapi/page/{file}")
    ResponseEntity<Resource> file(@PathVariable("file") String name) {
        Resource file = files.get(name);
        if (file == null) {
            throw ProblemException.notFound();
        }
        return answer(file);
    }

    private static ResponseEntity<Resource> answer(Resource file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", POLICY)
                .contentType(MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file);
    }

    private static Resource own(String name) {
        return new ClassPathResource("openapi-page/" + name);
    }
}
