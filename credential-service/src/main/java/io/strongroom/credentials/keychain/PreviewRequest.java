package io.strongroom.credentials.keychain;

import io.strongroom.credentials.document.RunInput;
import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Body of a keychain's preview. @param input a sample of what a run is given; null only where it is missing */
record PreviewRequest(@Nullable RunInput input) {

    PreviewRequest {
        RunInput.check(input);
    }

    /** @throws ProblemException 422 where there is none */
    RunInput given() {
        if (input == null) {
            throw ProblemException.invalid("/input", "This is required.");
        }
        return input;
    }
}
