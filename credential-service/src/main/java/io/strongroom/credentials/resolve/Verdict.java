package io.strongroom.credentials.resolve;

import io.strongroom.credentials.keychain.OnNoMatch;
import io.strongroom.credentials.resolve.Reference.ByKeychain;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an item may be given, from what the database says about it. */
sealed interface Verdict {

    Item item();

    /** May be given: its values lie at the path. */
    record Allowed(Item item, Decision decision, String path) implements Verdict {}

    /** May not be given. @param decision null where the project knows nothing of the credential */
    record Refused(Item item, @Nullable Decision decision, ProblemException problem) implements Verdict {

        /** A text that is no id tells nothing of anybody's intent. */
        boolean isRecorded() {
            return item.wanted().reference().idOrNone() != null;
        }
    }

    /** The input leads to no credential, and that is what the keychain is to do then. */
    record Nothing(Item item) implements Verdict {}

    static Verdict of(UUID project, Wanted wanted, Decided decided) {
        var item = new Item(wanted, decided.selection());
        if (wanted.reference() instanceof ByKeychain keychain) {
            Selection selection = decided.selection();
            if (selection == null) {
                return new Refused(item, null, ProblemException.notFound());
            }
            if (selection.credential() == null) {
                return selection.onNoMatch() == OnNoMatch.NONE || keychain.input() == null
                        ? new Nothing(item)
                        : new Refused(item, null, Reasons.noMatch(selection));
            }
        }
        return of(project, item, decided.decision());
    }

    private static Verdict of(UUID project, Item item, @Nullable Decision decision) {
        return decision == null
                ? new Refused(item, null, ProblemException.notFound())
                : Reasons.against(project, item.wanted(), decision)
                        .<Verdict>map(problem -> new Refused(item, decision, problem))
                        .orElseGet(() -> new Allowed(item, decision, Objects.requireNonNull(decision.path())));
    }
}
