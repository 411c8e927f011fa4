package io.strongroom.credentials.credential;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes values of a credential: first an intent, then the secret store, then one transaction that makes them current. The
 * transaction requires each intent to be open still, runs {@code commit}, inserts the rows of the versions and deletes the
 * intents; if anything in it fails, no version exists and the reaper destroys what was stored.
 */
public interface ValueWriting {

    /**
     * @param by the user who writes
     * @param values may be empty: then {@code commit} runs in a transaction and nothing else happens
     * @param commit writes the rows that the versions refer to, flushed, and points the environments at their versions
     * @return what {@code commit} returned, after the transaction was committed
     */
    default <T> T write(UUID credentialId, UUID by, List<NewValues> values, Function<List<StoredVersion>, T> commit) {
        return write(credentialId, by, values, commit, new Around<>(() -> {}, Function.identity()));
    }

    /**
     * The same, with something before and after it.
     *
     * @param around runs in the first and in the last of the transactions, which are one where there are no values
     * @return what {@code around} made of it
     */
    <S, T> T write(
            UUID credentialId,
            UUID by,
            List<NewValues> values,
            Function<List<StoredVersion>, S> commit,
            Around<S, T> around);

    /**
     * What belongs to a writing without being part of it.
     *
     * @param first runs in the first transaction, before anything is written
     * @param last runs in the last transaction, when everything is written
     */
    record Around<S, T>(Runnable first, Function<S, T> last) {}
}
