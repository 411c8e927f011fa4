package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.NewValues;
import io.strongroom.credentials.credential.StoredVersion;
import io.strongroom.credentials.credential.ValueWriting;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.vault.SecretStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How values cross the secret store and the database, which share no transaction.
 *
 * <p>(1) A short transaction notes an intent for each path. (2) The documents go to the store. (3) One transaction takes the intents away, which only
 * succeeds while they are still open, and writes everything that makes the values exist. A writer that dies or comes too late leaves its intents, and the
 * reaper destroys what lies at their paths: nothing is ever half there. No connection is held while the store is asked.
 */
@Component
class StoredValueWriting implements ValueWriting {

    private final ValueIntents intents;
    private final ValueVersions versions;
    private final SecretStore store;
    private final TransactionTemplate transactions;

    StoredValueWriting(
            ValueIntents intents,
            ValueVersions versions,
            SecretStore store,
            PlatformTransactionManager transactionManager) {
        this.intents = intents;
        this.versions = versions;
        this.store = store;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * @throws io.strongroom.platform.vault.SecretStoreUnavailable when the store did not confirm; nothing has changed then
     * @throws io.strongroom.platform.web.problem.ProblemException {@code conflict} if this took so long that the reaper has begun with its paths
     */
    @Override
    public <S, T> T write(
            UUID credentialId,
            UUID by,
            List<NewValues> values,
            Function<List<StoredVersion>, S> commit,
            Around<S, T> around) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No connection may be held while the secret store is asked");
        }
        List<PlannedWrite> writes = values.stream()
                .map(value -> new PlannedWrite(credentialId, value))
                .toList();
        if (writes.isEmpty()) {
            return Objects.requireNonNull(transactions.execute(status -> {
                around.first().run();
                return around.last().apply(commit.apply(List.of()));
            }));
        }
        transactions.executeWithoutResult(status -> {
            around.first().run();
            intents.open(writes);
        });
        UUID tenant = CurrentTenant.required();
        writes.forEach(write -> store.write(tenant, write.path(), write.content()));
        try {
            return Objects.requireNonNull(
                    transactions.execute(status -> around.last().apply(finish(by, writes, commit))));
        } catch (RuntimeException lost) {
            abandon(writes, lost);
            throw lost;
        }
    }

    /** Hands the paths to the reaper at once; where that fails it takes them when they are stale. */
    private void abandon(List<PlannedWrite> writes, RuntimeException lost) {
        try {
            transactions.executeWithoutResult(status -> intents.abandon(writes));
        } catch (RuntimeException later) {
            lost.addSuppressed(later);
        }
    }

    private <S> S finish(UUID by, List<PlannedWrite> writes, Function<List<StoredVersion>, S> commit) {
        intents.claim(writes);
        Instant now = Instant.now();
        S result = commit.apply(writes.stream().map(PlannedWrite::stored).toList());
        writes.forEach(write -> versions.add(write.row(by, now)));
        return result;
    }
}
