package io.strongroom.schemas.validation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.schemas.adaptor.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Says whether a document fits a schema. The document is neither stored, nor logged, nor repeated in the answer. */
@RestController
class ValidationEndpoint {

    private final Catalogue catalogue;

    ValidationEndpoint(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Not a record: it holds values, and a record prints them. */
    static final class Request {

        private final @Nullable JsonNode document;

        @JsonCreator
        Request(@JsonProperty("document") @JsonDeserialize(using = DocumentReader.class) @Nullable JsonNode document) {
            this.document = document;
        }

        JsonNode document() {
            if (document == null) {
                throw ProblemException.invalid("/document", "is required");
            }
            return document;
        }
    }

    @PostMapping("/api/v1/adaptors/{a}/versions/{v}/validate")
    ResponseEntity<Validation> validate(
            @PathVariable("a") String adaptor, @PathVariable("v") String version, Body<Request> body) {
        DocumentSchema schema =
                catalogue.schema(catalogue.release(adaptor, version)).schema().check();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Validation.of(schema, body.read().document()));
    }
}
