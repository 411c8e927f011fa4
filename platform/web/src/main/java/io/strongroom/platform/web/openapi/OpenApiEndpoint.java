package io.strongroom.platform.web.openapi;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves the document of a service that has one, to anybody. It is put together when it is first asked for, so that no start waits for it. */
@RestController
@ConditionalOnResource(resources = "classpath:openapi/${spring.application.name}.yaml")
class OpenApiEndpoint {

    private final Supplier<byte[]> document;

    OpenApiEndpoint(@Value("${spring.application.name}") String service) {
        this.document =
                SingletonSupplier.of(() -> JsonMapper.builder().build().writeValueAsBytes(OpenApiDocument.of(service)));
    }

    @GetMapping(path = "/openapi/${spring.application.name}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(document.get());
    }
}
