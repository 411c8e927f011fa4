package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.vault.VaultServer;
import io.strongroom.platform.test.trace.RecordedSpans;
import io.strongroom.platform.test.trace.TestTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One resolve is one trace, and one correlation id finds it in Vault's audit log. */
@ServiceTest
class TracesTests {

    private final RecordedSpans spans;
    private final Database database;
    private final Someone owner;
    private final Someone worker;
    private final String project;

    @Autowired
    TracesTests(Tenants tenants, RecordedSpans spans, Database database) {
        this.spans = spans;
        this.database = database;
        Tenant tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
    }

    @Test
    void oneResolveIsOneTraceFromTheRequestToTheRelay() {
        String credential = shared();
        TestTrace trace = TestTrace.begin();
        resolve(credential, "traceparent", trace.parent()).is(200);

        awaitSpans(trace, 3);
        assertThat(spans.of(trace.id()))
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder(
                        "http post /api/v1/projects/{p}/credentials/{c}/resolve",
                        "strongroom.vault read",
                        "strongroom.relay");
        assertThat(trace.connects(spans.of(trace.id()))).isTrue();
    }

    @Test
    void theEventCarriesTheTraceOn() {
        String credential = shared();
        TestTrace trace = TestTrace.begin();
        resolve(credential, "traceparent", trace.parent()).is(200);

        assertThat(database.column(
                        String.class,
                        "select traceparent from access_event_outbox where type = ? and subject = ?",
                        ResolveEvents.RESOLVED,
                        credential))
                .singleElement()
                .asString()
                .startsWith("00-" + trace.id() + "-")
                .endsWith("-01");
    }

    @Test
    void aBatchReadsInTheSameTrace() {
        String items = "{\"items\":[%s,%s]}".formatted(item(shared()), item(shared()));
        TestTrace trace = TestTrace.begin();
        worker.call("POST", "/projects/" + project + "/resolve", items, "traceparent", trace.parent())
                .is(200);

        awaitSpans(trace, 5);
        assertThat(spans.of(trace.id()))
                .extracting(SpanData::getName)
                .filteredOn(name -> name.equals("strongroom.vault read"))
                .hasSize(2);
        assertThat(trace.connects(spans.of(trace.id()))).isTrue();
    }

    @Test
    void aProblemNamesItsTrace() {
        TestTrace trace = TestTrace.begin();
        Answer refused = resolve(UUID.randomUUID().toString(), "traceparent", trace.parent());

        assertThat(refused.is(404).at("/trace_id").asString()).isEqualTo(trace.id());
    }

    @Test
    void whatIsNotSampledHasNoSpans() {
        TestTrace trace = TestTrace.begin();
        resolve(shared(), "traceparent", trace.parent().replaceFirst("01$", "00"))
                .is(200);
        TestTrace later = TestTrace.begin();
        resolve(shared(), "traceparent", later.parent()).is(200);

        awaitSpans(later, 3);
        assertThat(spans.of(trace.id())).isEmpty();
    }

    @Test
    void vaultsAuditLogNamesTheRequestByItsCorrelationId() throws IOException {
        Assumptions.assumeTrue(TestServers.vault().log().isPresent());
        String first = shared();
        String second = shared();
        resolve(first, "X-Correlation-Id", "run-17.single").is(200);
        worker.call(
                        "POST",
                        "/projects/" + project + "/resolve",
                        "{\"items\":[%s,%s]}".formatted(item(shared()), item(second)),
                        "X-Correlation-Id",
                        "run-17.batch")
                .is(200);

        assertThat(auditLinesWith("\"x-correlation-id\":[\"run-17.single\"]"))
                .anyMatch(line -> line.contains("\"operation\":\"read\"") && line.contains("/c/" + first + "/"));
        assertThat(auditLinesWith("\"x-correlation-id\":[\"run-17.batch\"]"))
                .anyMatch(line -> line.contains("/c/" + second + "/"));
    }

    private static List<String> auditLinesWith(String text) throws IOException {
        return Files.readAllLines(VaultServer.auditLog(TestServers.folder(VaultServer.NAME))).stream()
                .filter(line -> line.contains(text))
                .toList();
    }

    private void awaitSpans(TestTrace trace, int all) {
        Awaitility.await().until(() -> spans.of(trace.id()).size() >= all);
    }

    private Answer resolve(String credential, String... headers) {
        return worker.call(
                "POST",
                "/projects/" + project + "/credentials/" + credential + "/resolve",
                "{\"environment\":\"main\"}",
                headers);
    }

    private String shared() {
        String credential = owner.credential("DHIS2", "main");
        owner.share(credential, project, "main").is(200);
        return credential;
    }

    private static String item(String credential) {
        return "{\"credential\":\"" + credential + "\",\"environment\":\"main\"}";
    }
}
