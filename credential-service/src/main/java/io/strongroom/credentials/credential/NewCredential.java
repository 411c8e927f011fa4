package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.credentials.document.RawDocument;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /credentials}, its fields checked; what needs a schema or the projects comes later.
 *
 * @param account personal where it is left out
 * @param declared documents by the environment's name; null declares one that has no values yet
 * @param shares projects to share it with at once
 */
record NewCredential(
        String name,
        NewType type,
        @Nullable String externalId,
        @Nullable Account account,
        @JsonProperty("environments") @Nullable Map<String, @Nullable RawDocument> declared,
        @JsonProperty("projects") @Nullable List<NewShare> shares) {

    NewCredential {
        Names.check("/name", name);
        if (externalId != null) {
            Names.check("/external_id", externalId);
        }
        Set<String> names = declared == null ? Set.of() : declared.keySet();
        names.forEach(key -> EnvironmentNames.check(Pointers.below("/environments", key), key));
        if (shares != null) {
            refuseTwice(shares);
            refuseUndeclared(shares, names);
        }
    }

    /** An entry of {@code projects}; it may grant no environment yet. */
    record NewShare(String project, List<String> environments) {}

    Map<String, @Nullable RawDocument> environments() {
        return Objects.requireNonNullElse(declared, Map.of());
    }

    List<NewShare> projects() {
        return Objects.requireNonNullElse(shares, List.of());
    }

    Account accountOrDefault() {
        return Objects.requireNonNullElse(account, Account.PERSONAL);
    }

    private static void refuseTwice(List<NewShare> shares) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!seen.add(shares.get(i).project())) {
                throw ProblemException.invalid("/projects/" + i + "/project", "This project stands here twice.");
            }
        }
    }

    private static void refuseUndeclared(List<NewShare> shares, Set<String> declared) {
        for (int i = 0; i < shares.size(); i++) {
            List<String> granted = shares.get(i).environments();
            for (int j = 0; j < granted.size(); j++) {
                if (!declared.contains(granted.get(j))) {
                    throw ProblemException.invalid(
                            "/projects/" + i + "/environments/" + j, "The credential declares no such environment.");
                }
            }
        }
    }
}
