package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.schema.ConfigurationSchema;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The schema's bytes as published. The ETag is their SHA-256 in lower-case hex; Spring answers 304 where it matches. */
@RestController
class SchemaEndpoint {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final Catalogue catalogue;

    SchemaEndpoint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/api/v1/adaptors/{a}/versions/{v}/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> schema(@PathVariable("a") String adaptor, @PathVariable("v") String version) {
        ConfigurationSchema schema =
                catalogue.schema(catalogue.release(adaptor, version)).schema();
        return ResponseEntity.ok()
                .eTag("\"" + schema.hash() + "\"")
                .cacheControl(caching(version))
                .contentType(MediaType.APPLICATION_JSON)
                .body(schema.bytes());
    }

    private static CacheControl caching(String version) {
        return "latest".equals(version)
                ? CacheControl.noCache().cachePrivate()
                : CacheControl.maxAge(FOREVER).cachePrivate().immutable();
    }
}
