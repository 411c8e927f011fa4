package io.strongroom.credentials.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.order.Change;
import io.strongroom.platform.test.order.OrderOfChecks;
import io.strongroom.platform.test.token.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is wrong with a body is told to nobody who may not send it. */
@ServiceTest
class OrderOfChecksTests {

    private final RequestMappingHandlerMapping mappings;
    private final OrderOfChecks order;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone viewer;
    private final Someone admin;
    private final Someone superuser;
    private final Someone auditor;
    private final Someone machine;
    private final String project;
    private final String credential;
    private final String stranger;
    private final String stale;
    private final String staleViewer;
    private final String transfer;
    private final String keychain;

    @Autowired
    OrderOfChecksTests(
            Tenants tenants,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @LocalServerPort int port) {
        this.mappings = mappings;
        this.order = new OrderOfChecks(new Http("http://127.0.0.1:" + port));
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.viewer = tenant.member();
        this.admin = tenant.admin();
        this.superuser = tenants.superuser();
        this.auditor = tenant.user("auditor");
        this.machine = tenant.machine("credentials:resolve");
        this.project = owner.project("Order");
        this.credential = owner.credential("Order", "main");
        owner.addMember(project, viewer, "viewer");
        owner.share(credential, project, "main").is(200);
        this.transfer = owner.post(
                        "/credentials/" + owner.credential("Offered", "main") + "/transfer",
                        "{\"to\":\"" + viewer.id() + "\"}")
                .is(201)
                .id();
        this.keychain = owner.post(
                        "/projects/" + project + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.site\",\"on_no_match\":\"fail\"}")
                .is(201)
                .id();
        this.staleViewer = TestTokens.shared()
                .user(tenant.id(), viewer.id(), "member")
                .signedInAgo(301)
                .bearer();
        this.stale = TestTokens.shared()
                .user(tenant.id(), owner.id(), "member")
                .signedInAgo(301)
                .bearer();
        this.stranger = bearer(tenants.create().member());
    }

    @Test
    void noOperationIsLeftOut() {
        assertThat(changes().stream().map(Change::operation).collect(Collectors.toSet()))
                .isEqualTo(OrderOfChecks.changesOf(mappings));
    }

    @TestFactory
    Stream<DynamicTest> accessIsDecidedBeforeTheBodyIsLookedAt() {
        return changes().stream().map(change -> DynamicTest.dynamicTest(change.operation(), () -> order.walk(change)));
    }

    private List<Change> changes() {
        return Stream.of(projects(), credentials(), transfers(), values(), usages(), keychains(), resolving())
                .flatMap(List::stream)
                .toList();
    }

    private List<Change> projects() {
        String one = "/api/v1/projects/" + project;
        String member = one + "/members/" + viewer.id();
        return List.of(
                owners("POST /api/v1/projects", "/api/v1/projects", Map.of(bearer(auditor), 403, bearer(machine), 403))
                        .taking(Change.JSON),
                owners("PATCH /api/v1/projects/{p}", one, below())
                        .taking(Change.MERGE_PATCH)
                        .onVersion(),
                owners("DELETE /api/v1/projects/{p}", one, below()),
                Change.of(
                                "PATCH /api/v1/settings",
                                "/api/v1/settings",
                                bearer(admin),
                                Map.of(bearer(owner), 403, bearer(machine), 403))
                        .taking(Change.MERGE_PATCH)
                        .onVersion(),
                Change.of(
                                "PUT /api/v1/tenants/{t}/limits",
                                "/api/v1/tenants/" + tenant.id() + "/limits",
                                bearer(superuser),
                                Map.of(bearer(owner), 404, bearer(admin), 404, bearer(machine), 404))
                        .taking(Change.JSON),
                owners("PUT /api/v1/projects/{p}/members/{user}", member, below())
                        .taking(Change.JSON),
                owners("DELETE /api/v1/projects/{p}/members/{user}", member, below()));
    }

    private List<Change> credentials() {
        String one = "/api/v1/credentials/" + credential;
        String share = one + "/shares/" + project;
        String environment = one + "/environments/main";
        return List.of(
                owners(
                                "POST /api/v1/credentials",
                                "/api/v1/credentials",
                                Map.of(bearer(auditor), 403, bearer(machine), 403))
                        .taking(Change.JSON),
                owners(
                                "POST /api/v1/credentials/import",
                                "/api/v1/credentials/import",
                                Map.of(bearer(auditor), 403, bearer(machine), 403))
                        .taking(Change.JSON),
                owners("POST /api/v1/credentials/{c}/copy", one + "/copy", below())
                        .taking(Change.JSON),
                owners("PUT /api/v1/credentials/{c}/shares/{p}", share, below()).taking(Change.JSON),
                owners("DELETE /api/v1/credentials/{c}/shares/{p}", share, below()),
                owners("POST /api/v1/credentials/{c}/deletion", one + "/deletion", below())
                        .taking(Change.JSON),
                owners("DELETE /api/v1/credentials/{c}/deletion", one + "/deletion", below()),
                owners("DELETE /api/v1/credentials/{c}/shares", one + "/shares", below()),
                Change.of(
                                "POST /api/v1/withdrawals",
                                "/api/v1/withdrawals",
                                bearer(admin),
                                Map.of(bearer(owner), 403, bearer(machine), 403))
                        .taking(Change.JSON),
                owners("PATCH /api/v1/credentials/{c}", one, below())
                        .taking(Change.MERGE_PATCH)
                        .onVersion(),
                owners("PUT /api/v1/credentials/{c}/environments/{e}", environment, below())
                        .onCondition("If-None-Match"),
                owners("PATCH /api/v1/credentials/{c}/environments/{e}", environment, below())
                        .taking(Change.MERGE_PATCH)
                        .onVersion(),
                owners("DELETE /api/v1/credentials/{c}/environments/{e}", environment, belowAndStale())
                        .onVersion());
    }

    private List<Change> transfers() {
        String one = "/api/v1/transfers/" + transfer;
        Map<String, Integer> notTheReceiver = Map.of(bearer(owner), 403, stranger, 404);
        Map<String, Integer> staleToo = Map.of(bearer(owner), 403, stranger, 404, staleViewer, 401);
        return List.of(
                owners(
                                "POST /api/v1/credentials/{c}/transfer",
                                "/api/v1/credentials/" + credential + "/transfer",
                                belowAndStale())
                        .taking(Change.JSON),
                Change.of("POST /api/v1/transfers/{t}/accept", one + "/accept", bearer(viewer), staleToo),
                Change.of("POST /api/v1/transfers/{t}/decline", one + "/decline", bearer(viewer), notTheReceiver),
                owners("DELETE /api/v1/transfers/{t}", one, below()));
    }

    private List<Change> values() {
        String environment = "/api/v1/credentials/" + credential + "/environments/main";
        String values = environment + "/values";
        return List.of(
                owners("PUT /api/v1/credentials/{c}/environments/{e}/values", values, belowAndStale())
                        .takingAnyObject(Change.JSON)
                        .onVersion(),
                owners("PATCH /api/v1/credentials/{c}/environments/{e}/values", values, belowAndStale())
                        .takingAnyObject(Change.MERGE_PATCH)
                        .onVersion(),
                owners("DELETE /api/v1/credentials/{c}/environments/{e}/values", values, belowAndStale())
                        .onVersion(),
                owners(
                        "POST /api/v1/credentials/{c}/environments/{e}/versions/{n}/restore",
                        environment + "/versions/1/restore",
                        belowAndStale()),
                owners("POST /api/v1/credentials/{c}/environments/{e}/test", environment + "/test", below()));
    }

    private List<Change> usages() {
        String usages = "/api/v1/projects/{p}/credentials/{c}/usages/{*ref}";
        String usage = "/api/v1/projects/" + project + "/credentials/" + credential + "/usages/flow-1/step-2";
        return List.of(
                owners("PUT " + usages, usage, below()).taking(Change.JSON),
                owners("DELETE " + usages, usage, below()));
    }

    private List<Change> keychains() {
        String all = "/api/v1/projects/" + project + "/keychains";
        String one = all + "/" + keychain;
        return List.of(
                owners("POST /api/v1/projects/{p}/keychains", all, below()).taking(Change.JSON),
                owners("PATCH /api/v1/projects/{p}/keychains/{k}", one, below())
                        .taking(Change.MERGE_PATCH)
                        .onVersion(),
                owners("DELETE /api/v1/projects/{p}/keychains/{k}", one, below()),
                owners("POST /api/v1/projects/{p}/keychains/{k}/preview", one + "/preview", below())
                        .taking(Change.JSON));
    }

    private List<Change> resolving() {
        String one = "/api/v1/projects/" + project;
        Map<String, Integer> refused = Map.of(bearer(owner), 403, bearer(tenant.machine("usages:write")), 403);
        return List.of(
                Change.of(
                                "POST /api/v1/projects/{p}/credentials/{c}/resolve",
                                one + "/credentials/" + credential + "/resolve",
                                bearer(machine),
                                refused)
                        .taking(Change.JSON),
                Change.of("POST /api/v1/projects/{p}/resolve", one + "/resolve", bearer(machine), refused)
                        .taking(Change.JSON),
                owners(
                                "POST /api/v1/projects/{p}/preflight",
                                one + "/preflight",
                                Map.of(bearer(viewer), 403, bearer(tenant.machine("usages:write")), 403, stranger, 404))
                        .taking(Change.JSON));
    }

    /** Who sees the thing and may not do it, and who does not see it. */
    private Map<String, Integer> below() {
        return Map.of(bearer(viewer), 403, stranger, 404);
    }

    /** And the owner, whose login is too old for values. */
    private Map<String, Integer> belowAndStale() {
        return Map.of(bearer(viewer), 403, stranger, 404, stale, 401);
    }

    private Change owners(String operation, String path, Map<String, Integer> refused) {
        return Change.of(operation, path, bearer(owner), refused);
    }

    private static String bearer(Someone someone) {
        return Objects.requireNonNull(someone.bearer());
    }
}
