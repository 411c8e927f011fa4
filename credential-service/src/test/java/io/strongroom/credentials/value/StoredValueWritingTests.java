package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.credentials.credential.NewValues;
import io.strongroom.credentials.credential.StoredVersion;
import io.strongroom.credentials.document.RawDocument;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Writers that die, come too late or find the store gone: nothing of theirs is ever half there. */
@ServiceTest
class StoredValueWritingTests {

    private static final String INTENTS = "select state from value_intent where tenant_id = ?";

    private final Database database;
    private final SecretStore store;
    private final ValueIntents intents;
    private final ValueVersions versions;
    private final PlatformTransactionManager transactions;
    private final ReapedPaths paths;
    private final Tenant tenant;
    private final Someone ada;
    private final UUID credential = Ids.v7();
    private final UUID environment = Ids.v7();

    @Autowired
    StoredValueWritingTests(
            Tenants tenants,
            Database database,
            SecretStore store,
            ValueIntents intents,
            ValueVersions versions,
            PlatformTransactionManager transactions,
            @Qualifier("opsJdbc") JdbcClient ops) {
        this.database = database;
        this.store = store;
        this.intents = intents;
        this.versions = versions;
        this.transactions = transactions;
        this.paths = new ReapedPaths(ops);
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void keepsTheDocumentInTheStoreAndItsNamesInTheDatabase() {
        String made = ada.post(
                        "/credentials",
                        "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"z\":1.10,\"a\":\"canary\"},\"later\":null}}")
                .is(201)
                .id();

        String path = database.column(String.class, "select path from value_version where tenant_id = ?", tenant.id())
                .getFirst();
        assertThat(path).startsWith(made + "/");
        assertThat(Vault.read(tenant.id(), path)).hasValue("{\"z\":1.10,\"a\":\"canary\"}");
        assertThat(database.column(String.class, INTENTS, tenant.id())).isEmpty();
        assertThat(database.column(
                        String.class,
                        "select array_to_string(keys, ',') || ' ' || array_to_string(secret_paths, ',') from value_version where tenant_id = ?",
                        tenant.id()))
                .containsExactly("z,a /z,/a");
    }

    @Test
    void leavesNothingOfAWriterThatDiedBeforeItsCommit() {
        assertThatThrownBy(() -> write(store, stored -> {
                    throw new IllegalStateException("died");
                }))
                .hasMessage("died");
        assertThat(Vault.list(tenant.id(), credential + "/" + environment)).hasSize(1);

        reaper(Duration.ZERO, Duration.ofDays(1)).reap();

        assertNothingIsThere();
        assertThat(database.column(String.class, INTENTS, tenant.id())).containsExactly("reaping");
        reaper(Duration.ZERO, Duration.ZERO).reap();
        assertThat(database.column(String.class, INTENTS, tenant.id())).isEmpty();
    }

    @Test
    void refusesAWriterWhosePathsWereReapedWhileItWrote() {
        var reaped = new HookedStore(store);
        reaped.afterWrite = () -> reaper(Duration.ZERO, Duration.ofDays(1)).reap();

        assertConflict(reaped);

        assertNothingIsThere();
    }

    @Test
    void destroysAgainWhatAPausedWriterWroteAfterItsPathWasReaped() {
        var paused = new HookedStore(store);
        paused.beforeWrite = () -> reaper(Duration.ZERO, Duration.ofDays(1)).reap();

        assertConflict(paused);
        assertThat(Vault.list(tenant.id(), credential + "/" + environment)).hasSize(1);

        reaper(Duration.ofMinutes(10), Duration.ZERO).reap();
        assertNothingIsThere();
        assertThat(database.column(String.class, INTENTS, tenant.id())).isEmpty();
    }

    @Test
    void doesNotReapAWriterThatIsStillYoung() {
        var slow = new HookedStore(store);
        slow.afterWrite = () -> reaper(Duration.ofMinutes(10), Duration.ZERO).reap();

        assertThatThrownBy(() -> write(slow, stored -> {
                    throw new IllegalStateException("reached");
                }))
                .hasMessage("reached");
    }

    @Test
    void doesNotDestroyAPathThatAVersionNames() {
        ada.credential("n", "main");
        String path = database.column(String.class, "select path from value_version where tenant_id = ?", tenant.id())
                .getFirst();
        database.change(
                "insert into value_intent (tenant_id, id, credential_id, environment_id, path, state, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, 'reaping', now(), now())",
                tenant.id(),
                Ids.v7(),
                credential,
                environment,
                path);

        reaper(Duration.ofMinutes(10), Duration.ZERO).reap();

        assertThat(Vault.read(tenant.id(), path)).isPresent();
        assertThat(database.column(String.class, INTENTS, tenant.id())).isEmpty();
    }

    @Test
    void changesNothingWhileTheStoreIsSilent() {
        TestServers.vault().pause();
        try {
            ada.post("/credentials", body()).is(503, "secret-store-unavailable");
        } finally {
            TestServers.vault().resume();
        }

        assertThat(database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id()))
                .isEmpty();
        assertThat(database.eventTypes(tenant.id())).isEmpty();
        ada.post("/credentials", body()).is(201);
        reaper(Duration.ZERO, Duration.ZERO).reap();
        reaper(Duration.ZERO, Duration.ZERO).reap();
        assertThat(database.column(String.class, INTENTS, tenant.id())).isEmpty();
    }

    @Test
    void changesNothingWhileTheStoreIsGoneAndGoesOnWhenItIsBack() {
        TestServers.vault().stop();
        try {
            ada.post("/credentials", body()).is(503, "secret-store-unavailable");
            reaper(Duration.ZERO, Duration.ZERO).reap();
        } finally {
            TestServers.vault().restart();
        }

        assertThat(database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id()))
                .isEmpty();
        await().untilAsserted(() -> ada.post("/credentials", body()).is(201));
    }

    @Test
    void changesNothingWhileTheStoreIsSealed() {
        ada.credential("n", "main");
        Vault.seal();
        try {
            ada.post("/credentials", body()).is(503, "secret-store-unavailable");
        } finally {
            // It unseals itself when it starts.
            TestServers.vault().restart();
        }
        await().untilAsserted(() -> ada.post("/credentials", body()).is(201));
    }

    @Test
    void holdsNoConnectionWhileTheStoreIsAsked() {
        assertThatThrownBy(() -> new org.springframework.transaction.support.TransactionTemplate(transactions)
                        .executeWithoutResult(status -> write(store, stored -> "")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String body() {
        return "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"a\":1}}}";
    }

    private void assertConflict(SecretStore through) {
        assertThatThrownBy(() -> write(through, stored -> {
                    throw new IllegalStateException("was let through");
                }))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonError.CONFLICT));
    }

    private void assertNothingIsThere() {
        assertThat(Vault.list(tenant.id(), credential + "/" + environment)).isEmpty();
        assertThat(database.column(UUID.class, "select id from value_version where tenant_id = ?", tenant.id()))
                .isEmpty();
    }

    private <T> T write(SecretStore through, Function<List<StoredVersion>, T> commit) {
        var writing = new StoredValueWriting(intents, versions, through, transactions);
        var values = new NewValues(environment, 1, RawDocument.of("{\"a\":1}").checked(""), List.of("/a"));
        return CurrentTenant.<T, RuntimeException>call(
                tenant.id(), () -> writing.write(credential, ada.id(), List.of(values), commit));
    }

    private ValueReaper reaper(Duration staleAfter, Duration againAfter) {
        return new ValueReaper(
                paths,
                store,
                new ReaperSettings(Duration.ofHours(1), staleAfter, againAfter, 500),
                new SimpleMeterRegistry());
    }

    /** The store, with something that happens just before or just after a write. */
    private static final class HookedStore implements SecretStore {

        private final SecretStore store;
        private Runnable beforeWrite = () -> {};
        private Runnable afterWrite = () -> {};

        private HookedStore(SecretStore store) {
            this.store = store;
        }

        @Override
        public void write(UUID tenant, String path, SecretValue value) {
            beforeWrite.run();
            store.write(tenant, path, value);
            afterWrite.run();
        }

        @Override
        public Optional<SecretValue> read(UUID tenant, String path) {
            return store.read(tenant, path);
        }

        @Override
        public void destroy(UUID tenant, String path) {
            store.destroy(tenant, path);
        }
    }
}
