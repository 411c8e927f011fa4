package io.strongroom.credentials.resolve;

import io.strongroom.credentials.document.RunInput;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of a worker's request for many credentials at once. */
record BatchRequest(
        @Nullable String run,
        @Nullable String reason,
        @Nullable Purpose purpose,
        @Nullable Long minLifetime,
        List<Item> items) {

    private static final int MOST = 200;

    BatchRequest {
        Bounds.text("/run", run);
        Bounds.text("/reason", reason);
        Bounds.lifetime("/min_lifetime", minLifetime);
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

    Circumstances circumstances() {
        return new Circumstances(run, reason, purpose == null ? Purpose.RUN : purpose);
    }

    /** One credential of a batch, by its id or by a keychain and the run's input; the same one may stand in several items. */
    record Item(
            @Nullable String credential,
            @Nullable String keychain,
            String environment,
            @Nullable RunInput input,
            @Nullable String step,
            @Nullable Long version) {

        private void check(String pointer) {
            Reference.check(pointer, credential, keychain, input);
            if (keychain != null && input == null) {
                throw ProblemException.invalid(pointer + "/input", "A keychain selects from the run's input.");
            }
            Bounds.name(pointer + "/environment", environment);
            Bounds.text(pointer + "/step", step);
            Bounds.version(pointer + "/version", version);
        }

        private Wanted wanted() {
            return new Wanted(Reference.of(credential, keychain, input), environment, step, version);
        }
    }
}
