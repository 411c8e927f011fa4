package io.strongroom.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.world.Database;
import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.LogReader;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.web.id.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What credential-service asks for those who may see what happened to a credential or in a project. */
@ServiceTest
class ActivityTests {

    private static final TestPeers PEERS = TestPeers.shared();

    private final LogReader log;
    private final EventSender sender;
    private final Database database;
    private final UUID tenant = Ids.v7();
    private final UUID reader = Ids.v7();
    private UUID resolved = Ids.v7();
    private UUID shared = Ids.v7();

    @Autowired
    ActivityTests(LogReader log, EventSender sender, Database database) {
        this.log = log;
        this.sender = sender;
        this.database = database;
    }

    @BeforeEach
    void somethingHappens() {
        shared = sender.send(
                tenant,
                AccessEvent.of("strongroom.credential.shared")
                        .resource("credential", "c-1", "DHIS2")
                        .project("p-1"));
        resolved = sender.send(
                tenant,
                AccessEvent.of("strongroom.credential.value.resolved")
                        .resource("credential", "c-1", "DHIS2")
                        .project("p-2"));
        assertThat(log.awaitEvent(tenant, resolved)).isNotNull();
        assertThat(log.awaitEvent(tenant, shared)).isNotNull();
    }

    @Test
    void isWhatHappenedToAThingOrInAProjectNewestFirstAsTheLogShowsIt() {
        Answer activity = ask(tenant, "resource=c-1&reader=" + reader);

        assertThat(ids(activity)).containsExactly(resolved.toString(), shared.toString());
        assertThat(activity.json().at("/items/0"))
                .isEqualTo(log.event(tenant, resolved).json());
        assertThat(ids(ask(tenant, "project=p-1&reader=" + reader))).containsExactly(shared.toString());
        assertThat(ids(ask(tenant, "resource=c-1&type=strongroom.credential.shared&reader=" + reader)))
                .containsExactly(shared.toString());
        Answer first = ask(tenant, "resource=c-1&limit=1&reader=" + reader);
        assertThat(ids(ask(
                        tenant,
                        "resource=c-1&reader=" + reader + "&after="
                                + first.json().get("next").stringValue())))
                .containsExactly(shared.toString());
    }

    @Test
    void isOfTheTenantOfTheServicesTokenAlone() {
        assertThat(ids(ask(Ids.v7(), "resource=c-1&reader=" + reader))).isEmpty();
    }

    @Test
    void isNeverTheWholeLogAndNeverReadForNobody() {
        assertThat(ask(tenant, "reader=" + reader).verdict()).isEqualTo("400 invalid-parameter");
        assertThat(ask(tenant, "resource=c-1").verdict()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void readingItIsAnAccessOfWhoAsked() {
        ask(tenant, "resource=c-1&reader=" + reader);

        assertThat(database.admin()
                        .sql("select body::jsonb #>> '{actor,user,uid}' from access_event_outbox"
                                + " where tenant_id = ? and type = 'strongroom.audit.read'")
                        .param(tenant)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsOnlyOnce(reader.toString());
    }

    @Test
    void isForCredentialServiceAlone() {
        String path = "/internal/activity?resource=c-1&reader=" + reader;

        for (String other : List.of("gateway", "oauth-broker-service", "schema-registry-service")) {
            assertThat(log.get(path, PEERS.bearer(other, "audit-service", tenant))
                            .status())
                    .isIn(403, 404);
        }
        assertThat(log.get(path, LogReader.auditor(tenant)).status()).isIn(401, 403, 404);
    }

    private Answer ask(UUID asked, String query) {
        return log.get("/internal/activity?" + query, PEERS.bearer("credential-service", "audit-service", asked));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }
}
