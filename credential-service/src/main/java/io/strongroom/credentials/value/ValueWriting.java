package io.strongroom.credentials.value;

import io.strongroom.platform.data.CurrentTenant;
import io.strongroom.platform.vault.SecretStore;
import java.util.List;
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
 * succeeds while they are still open, and writes everything that makes the values exist: the caller's rows, the versions, the outbox. A writer that dies
 * or is too late leaves an intent, and its path is reaped: nothing is ever half there.
 */
@Component
public class ValueWriting {

    private final ValueIntents intents;
    private final ValueVersions versions;
    private final SecretStore store;
    private final TransactionTemplate transactions;

    ValueWriting(
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
     * Writes the values of a credential's environments and then runs {@code commit} in the transaction that makes them current.
     *
     * <p>Must be called outside of any transaction, with the tenant bound. {@code commit} inserts the new environments with the number and id that its
     * argument names (in the order of {@code values}), the credential, and the event; what it returns is returned. If it throws, all is rolled back. With no
     * values there is only the transaction.
     *
     * @param author the user who writes
     * @throws io.strongroom.platform.vault.SecretStoreUnavailable when the store did not confirm; nothing has changed then
     * @throws io.strongroom.platform.web.problem.ProblemException {@code precondition-failed} if a replaced version is not the current one any more; {@code
     *     conflict} if the writer took so long that the reaper has taken its paths
     */
    public <T> T write(UUID author, UUID credential, List<NewValues> values, Function<List<WrittenVersion>, T> commit) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No connection may be held while the secret store is asked");
        }
        UUID tenant = CurrentTenant.required();
        List<PlannedWrite> writes = values.stream()
                .map(value -> PlannedWrite.of(tenant, credential, author, value))
                .toList();
        transactions.executeWithoutResult(status -> intents.open(writes));
        writes.forEach(write -> store.write(tenant, write.path(), write.content()));
        return transactions.execute(status -> finish(writes, commit));
    }

    private <T> T finish(List<PlannedWrite> writes, Function<List<WrittenVersion>, T> commit) {
        intents.claim(writes);
        versions.moveCurrent(writes);
        T result = commit.apply(writes.stream().map(PlannedWrite::written).toList());
        versions.insert(writes);
        return result;
    }
}
