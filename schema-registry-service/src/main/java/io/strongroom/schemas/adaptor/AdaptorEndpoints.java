package io.strongroom.schemas.adaptor;

import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.page.Query;
import io.strongroom.schemas.recipe.Recipes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, for every signed-in caller. */
@RestController
@RequestMapping("/api/v1/adaptors")
class AdaptorEndpoints {

    private static final int LONGEST_SEARCH = 255;

    private final Catalogue catalogue;
    private final Recipes recipes;

    AdaptorEndpoints(Catalogue catalogue, Recipes recipes) {
        this.catalogue = catalogue;
        this.recipes = recipes;
    }

    @GetMapping
    Page<AdaptorItem> list(PageRequestParams query) {
        String part = query.text("q").orElse("");
        if (part.length() > LONGEST_SEARCH) {
            throw Query.invalid("q");
        }
        String after = query.after(1).map(cursor -> cursor.text(0)).orElse("");
        List<Release> rows = catalogue.latest(part, after, query.limit() + 1);
        return Page.of(rows, query.limit(), last -> Cursor.of(last.adaptor()))
                .map(latest -> AdaptorItem.of(latest, catalogue.schemaIfAny(latest)));
    }

    @GetMapping("/{a}")
    AdaptorView adaptor(@PathVariable("a") String adaptor) {
        Release latest = catalogue.release(adaptor, "latest");
        return AdaptorView.of(latest, catalogue.schemaIfAny(latest), recipes.kind(adaptor));
    }

    @GetMapping("/{a}/versions")
    Page<VersionItem> versions(@PathVariable("a") String adaptor, PageRequestParams query) {
        catalogue.release(adaptor, "latest");
        List<Release> rows = catalogue.releases(adaptor, after(adaptor, query), query.limit() + 1);
        return Page.of(rows, query.limit(), last -> Cursor.of(last.version())).map(VersionItem::of);
    }

    private @Nullable Release after(String adaptor, PageRequestParams query) {
        return query.after(1)
                .map(cursor -> catalogue.find(adaptor, cursor.text(0)).orElseThrow(() -> Query.invalid("after")))
                .orElse(null);
    }
}
