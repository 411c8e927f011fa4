package io.strongroom.credentials.resolve;

import io.strongroom.credentials.document.RunInput;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /projects/{p}/preflight}: the references of a workflow. */
record PreflightRequest(List<Item> items) {

    private static final int MOST = 200;

    PreflightRequest {
        if (items.isEmpty() || items.size() > MOST) {
            throw ProblemException.invalid("/items", "There must be 1 to 200 items.");
        }
        for (int i = 0; i < items.size(); i++) {
            items.get(i).check("/items/" + i);
        }
    }

    List<Wanted> wanted() {
        return items.stream().map(Item::wanted).toList();
    }

    /** One reference. @param input of a run, or a sample; a keychain alone takes one, and need not */
    record Item(
            @Nullable String credential,
            @Nullable String keychain,
            String environment,
            @Nullable RunInput input) {

        private void check(String pointer) {
            Reference.check(pointer, credential, keychain, input);
            Bounds.name(pointer + "/environment", environment);
        }

        private Wanted wanted() {
            return new Wanted(Reference.of(credential, keychain, input), environment, null, null);
        }
    }
}
