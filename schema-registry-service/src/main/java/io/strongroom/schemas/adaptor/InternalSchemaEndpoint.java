package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.recipe.Recipes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands schemas with their annotations to credential-service, so that documents are checked where they are and never travel. */
@RestController
class InternalSchemaEndpoint {

    private final Catalogue catalogue;
    private final Recipes recipes;

    InternalSchemaEndpoint(Catalogue catalogue, Recipes recipes) {
        this.catalogue = catalogue;
        this.recipes = recipes;
    }

    @GetMapping("/internal/adaptors/{a}/versions/{v}")
    InternalSchema schema(@PathVariable("a") String adaptor, @PathVariable("v") String version) {
        Release release = catalogue.release(adaptor, version);
        return InternalSchema.of(release, catalogue.schemaIfAny(release), recipes.of(adaptor));
    }
}
