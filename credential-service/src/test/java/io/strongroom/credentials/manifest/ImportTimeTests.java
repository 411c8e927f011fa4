package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.manifest.ImportReport.Outcome;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@ServiceTest
class ImportTimeTests {

    private final EntryImport entries;
    private final PlatformTransactionManager transactions;
    private final Tenant tenant;

    @Autowired
    ImportTimeTests(Tenants tenants, EntryImport entries, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.transactions = transactions;
        this.tenant = tenants.create();
    }

    @Test
    void whatAnImportDoesNotComeToInItsTimeIsPending() {
        var questions = new AtomicInteger();
        InstantSource hurrying =
                () -> Instant.EPOCH.plus(Duration.ofSeconds(4).multipliedBy(questions.getAndIncrement()));
        var imports = new FileImport(entries, transactions, clock(hurrying));

        ImportReport report = CurrentTenant.call(
                tenant.id(), () -> imports.foresee(ada(), List.of(entry("a"), entry("b"), entry("c"))));

        assertThat(report.entries().stream().map(ImportReport.EntryReport::outcome))
                .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.PENDING);
        assertThat(report.pending()).isEqualTo(1);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    private Caller ada() {
        return new Caller(
                tenant.id(),
                Caller.Kind.USER,
                tenant.member().id().toString(),
                null,
                Set.of("member"),
                Set.of(),
                null,
                List.of(),
                null);
    }

    private static FileEntry entry(String external) {
        return new FileEntry(
                "/credentials/0",
                null,
                external,
                external,
                CredentialType.RAW,
                null,
                Said.nothing(),
                Map.of(),
                List.of());
    }
}
