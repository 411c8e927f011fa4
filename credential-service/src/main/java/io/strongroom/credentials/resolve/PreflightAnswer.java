package io.strongroom.credentials.resolve;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.credentials.resolve.Reference.ByKeychain;
import io.strongroom.platform.web.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer to a preflight, its items in the order of the request. */
record PreflightAnswer(List<Checked> items) {

    static PreflightAnswer of(List<Verdict> verdicts) {
        return new PreflightAnswer(verdicts.stream().map(Checked::of).toList());
    }

    /**
     * What would become of one reference.
     *
     * @param credential that was named, or that the keychain led to
     * @param dependsOnInput true where a keychain was asked about without an input: all but its default is unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checked(
            @Nullable String keychain,
            @Nullable String credential,
            boolean ok,
            @Nullable Boolean dependsOnInput,
            @Nullable Problem problem) {

        private static Checked of(Verdict verdict) {
            Item item = verdict.item();
            Problem problem = verdict instanceof Verdict.Refused refused ? Problem.of(refused.problem()) : null;
            return new Checked(item.keychain(), item.credential(), problem == null, dependsOnInput(item), problem);
        }

        private static @Nullable Boolean dependsOnInput(Item item) {
            boolean open = item.wanted().reference() instanceof ByKeychain keychain
                    && keychain.input() == null
                    && item.selection() != null;
            return open ? Boolean.TRUE : null;
        }
    }
}
