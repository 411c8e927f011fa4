package io.strongroom.credentials.resolve;

import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretStoreUnavailable;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.request.RequestWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Reads what several items name, each path once and some at a time; one that fails does not fail the others. */
@Component
class StoredValues {

    private static final int AT_ONCE = 16;

    private final SecretStore store;

    StoredValues(SecretStore store) {
        this.store = store;
    }

    /** What was read, by path. */
    Map<String, Read> read(UUID tenant, Collection<String> paths) {
        List<String> distinct = paths.stream().distinct().toList();
        Map<String, Read> read = new HashMap<>();
        if (distinct.size() == 1) {
            read.put(distinct.getFirst(), read(tenant, distinct.getFirst()));
        } else {
            distinct.stream()
                    .gather(Gatherers.mapConcurrent(
                            AT_ONCE, RequestWork.carrying(path -> Map.entry(path, read(tenant, path)))))
                    .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        }
        return read;
    }

    private Read read(UUID tenant, String path) {
        try {
            return store.read(tenant, path)
                    .<Read>map(Found::new)
                    .orElseGet(() -> new Failed(new SecretStoreUnavailable(
                            "The store holds nothing at a path that a version names", null)));
        } catch (SecretStoreUnavailable away) {
            return new Failed(away);
        }
    }

    /** Either the value or why there is none. */
    sealed interface Read permits Found, Failed {}

    /** A class, not a record: it holds a secret. */
    static final class Found implements Read {

        private final SecretValue value;

        private Found(SecretValue value) {
            this.value = value;
        }

        SecretValue value() {
            return value;
        }
    }

    /** The store did not give it. */
    record Failed(ProblemException problem) implements Read {}
}
