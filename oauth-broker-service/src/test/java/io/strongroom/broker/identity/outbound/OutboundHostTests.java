package io.strongroom.broker.identity.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a tenant may reach although they are private or speak plain http. */
@ServiceTest
class OutboundHostTests {

    private static final String RESERVED = "00000000-0000-0000-0000-000000000000";

    private final TestTenant tenant = Suite.tenant();

    @Test
    void atFirstThereAreNone() {
        assertThat(get().body()).isEqualTo("{\"hosts\":[]}");
        assertThat(internal("credential-service", tenant.id()).body()).isEqualTo("{\"hosts\":[]}");
    }

    @Test
    void theSuperuserNamesThemAndTheServicesAreToldAtOnce() {
        String written = "{\"hosts\":[\"DHIS2.intra.example\",\"127.0.0.1:9000\",\"dhis2.intra.example\"]}";
        String kept = "{\"hosts\":[\"127.0.0.1:9000\",\"dhis2.intra.example\"]}";

        assertThat(put(written).body()).isEqualTo(kept);

        assertThat(get().body()).isEqualTo(kept);
        assertThat(internal("credential-service", tenant.id()).body()).isEqualTo(kept);
        assertThat(internal("audit-service", tenant.id()).body()).isEqualTo(kept);
    }

    @Test
    void theyAreTheTenantsAlone() {
        put("{\"hosts\":[\"127.0.0.1:9000\"]}");

        assertThat(internal("credential-service", Suite.tenant().id()).body()).isEqualTo("{\"hosts\":[]}");
    }

    @Test
    void anotherListTakesThePlaceOfTheFirst() {
        put("{\"hosts\":[\"a.example\",\"b.example\"]}");
        put("{\"hosts\":[\"b.example\",\"c.example\"]}");
        assertThat(get().body()).isEqualTo("{\"hosts\":[\"b.example\",\"c.example\"]}");
        put("{\"hosts\":[]}");
        assertThat(get().body()).isEqualTo("{\"hosts\":[]}");
    }

    @Test
    void eachChangeIsRecordedWithTheHostsAndNoneWithoutAChange() throws SQLException {
        put("{\"hosts\":[\"a.example\",\"b.example\"]}");
        put("{\"hosts\":[\"b.example\",\"a.example\"]}");
        put("{\"hosts\":[\"b.example\"]}");
        try (Connection admin = Database.admin()) {
            assertThat(Database.strings(
                            admin,
                            "select (body::jsonb #>> '{unmapped,hosts_added}') || (body::jsonb #>>"
                                    + " '{unmapped,hosts_removed}') from access_event_outbox where type ="
                                    + " 'strongroom.tenant.outbound.changed' and tenant_id = '"
                                    + RESERVED + "' and body like '%" + tenant.id() + "%' order by arrival"))
                    .containsExactly("[\"a.example\", \"b.example\"][]", "[][\"a.example\"]");
        }
    }

    @Test
    void ofTwoAtOnceTheListsAreNeverMixed() {
        for (int round = 0; round < 20; round++) {
            Stream.of("{\"hosts\":[\"a.example\",\"b.example\"]}", "{\"hosts\":[\"c.example\"]}")
                    .map(list -> CompletableFuture.supplyAsync(() -> put(list)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(get().body()).isIn("{\"hosts\":[\"a.example\",\"b.example\"]}", "{\"hosts\":[\"c.example\"]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                    | /hosts",
                "{\"hosts\":null}                      | /hosts",
                "{\"hosts\":\"a.example\"}             | /hosts",
                "{\"hosts\":[null]}                    | /hosts/0",
                "{\"hosts\":[\"a.example\",\"\"]}      | /hosts/1",
                "{\"hosts\":[\"*\"]}                   | /hosts/0",
                "{\"hosts\":[\"10.0.0.0/8\"]}          | /hosts/0",
                "{\"hosts\":[\"http://a.example\"]}    | /hosts/0",
                "{\"hosts\":[\"2130706433\"]}          | /hosts/0",
                "{\"hosts\":[\"a.example:0\"]}         | /hosts/0",
                "{\"hosts\":[],\"other\":1}            | /other"
            })
    void whatIsNoHostIsRefusedWithItsPlace(String json, String pointer) {
        Answer answer = put(json);
        assertThat(answer.verdict()).as(answer.body()).isEqualTo("422 validation-failed");
        assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void thereAreAtMostAHundred() {
        String hosts =
                IntStream.range(0, 101).mapToObj(i -> "\"h" + i + ".example\"").collect(Collectors.joining(","));
        assertThat(put("{\"hosts\":[" + hosts + "]}").verdict()).isEqualTo("422 validation-failed");
    }

    @Test
    void theReservedTenantHasNone() {
        assertThat(put(RESERVED, "{\"hosts\":[]}").verdict()).isEqualTo("404 not-found");
    }

    @Test
    void theGatewayAndPeopleMayNotAskTheInternalWay() {
        assertThat(internal("gateway", tenant.id()).status()).isEqualTo(403);
        assertThat(Suite.http()
                        .get("/internal/outbound-hosts", "Authorization", tenant.admin())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void noTenantCanWriteItsOwnBehindTheWall() throws SQLException {
        try (Connection app = Database.app();
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('strongroom.tenant', '" + tenant.id() + "', false)");
            assertThatThrownBy(() -> statement.execute("insert into outbound_hosts (tenant_id, host) values ('"
                            + tenant.id() + "', 'evil.example')"))
                    .hasMessageContaining("row-level security");
        }
    }

    private Answer get() {
        return Suite.http()
                .get("/api/v1/tenants/" + tenant.id() + "/outbound-hosts", "Authorization", Suite.superuser());
    }

    private Answer put(String json) {
        return put(tenant.id().toString(), json);
    }

    private static Answer put(String of, String json) {
        return Suite.http().put("/api/v1/tenants/" + of + "/outbound-hosts", json, "Authorization", Suite.superuser());
    }

    private static Answer internal(String service, UUID tenant) {
        return Suite.http()
                .get(
                        "/internal/outbound-hosts",
                        "Authorization",
                        TestPeers.shared().bearer(service, "oauth-broker-service", tenant));
    }
}
