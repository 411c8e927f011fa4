package io.strongroom.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.LogReader;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.token.TestToken;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.id.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AccessTests {

    private static final String PATH = "/api/v1/audit/events";
    private static final TestTokens TOKENS = TestTokens.shared();

    private final LogReader log;
    private final EventSender sender;
    private final UUID tenant = Ids.v7();

    @Autowired
    AccessTests(LogReader log, EventSender sender) {
        this.log = log;
        this.sender = sender;
    }

    @Test
    void auditorsAndMachinesWithTheScopeReadTheirTenantsLogAndSuperusersTheInstances() {
        List<TestToken> readers = List.of(
                TOKENS.user(tenant, Ids.v7(), "auditor"),
                TOKENS.user(tenant, Ids.v7(), "member", "auditor"),
                TOKENS.machine(tenant, Ids.v7(), "audit:read"),
                TOKENS.user(Tenants.RESERVED, Ids.v7(), "superuser"));

        assertThat(readers).allSatisfy(token -> {
            assertThat(log.get(PATH, token).verdict()).isEqualTo("200");
            assertThat(log.get(PATH + "/" + Ids.v7(), token).verdict()).isEqualTo("404 not-found");
            assertThat(log.get(PATH + "?limit=0", token).verdict()).isEqualTo("400 invalid-parameter");
        });
    }

    @Test
    void everybodyElseIsForbiddenWhateverTheyAskFor() {
        List<TestToken> others = List.of(
                TOKENS.user(tenant, Ids.v7(), "member"),
                TOKENS.user(tenant, Ids.v7(), "tenant_admin"),
                TOKENS.user(tenant, Ids.v7(), "superuser"),
                TOKENS.machine(tenant, Ids.v7(), "credentials:resolve"));

        assertThat(others).allSatisfy(token -> {
            assertThat(log.get(PATH, token).verdict()).isEqualTo("403 forbidden");
            assertThat(log.get(PATH + "?limit=0", token).verdict()).isEqualTo("403 forbidden");
            assertThat(log.get(PATH + "/" + Ids.v7(), token).verdict()).isEqualTo("403 forbidden");
        });
        assertThat(log.get(PATH, "").verdict()).isEqualTo("401 unauthenticated");
    }

    @Test
    void anEventOfAnotherTenantAnswersExactlyAsOneThatIsMissing() {
        UUID id =
                sender.send(tenant, AccessEvent.of("strongroom.project.created").resource("project", "p-1", "P"));
        assertThat(log.awaitEvent(tenant, id)).isNotNull();
        UUID other = Ids.v7();

        assertThat(problem(other, id)).isEqualTo(problem(other, Ids.v7())).isEqualTo(problem(other, "no-id"));
        assertThat(log.ids(other, "?q=" + id)).isEmpty();
        assertThat(log.ids(other, "?resource=p-1")).isEmpty();
    }

    private String problem(UUID tenant, Object id) {
        var answer = log.event(tenant, id);
        return answer.verdict() + answer.json().get("detail") + answer.json().get("title");
    }

    @Test
    void offsetsAreToldToTheSendersOnly() {
        TestPeers peers = TestPeers.shared();
        UUID id =
                sender.send(tenant, AccessEvent.of("strongroom.project.created").resource("project", "p-1", "P"));
        assertThat(log.awaitEvent(tenant, id)).isNotNull();

        var answer =
                log.get("/internal/offsets", peers.bearer("credential-service", "audit-service", Tenants.RESERVED));
        assertThat(answer.verdict()).isEqualTo("200");
        assertThat(answer.json().get("topic_id").isString()).isTrue();
        assertThat(answer.json().get("next").isObject()).isTrue();

        assertThat(log.get("/internal/offsets", peers.bearer("gateway", "audit-service", Tenants.RESERVED))
                        .status())
                .isIn(403, 404);
        assertThat(log.get("/internal/offsets", LogReader.auditor(tenant)).status())
                .isIn(401, 403, 404);
    }
}
