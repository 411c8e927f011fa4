package io.strongroom.credentials.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ShareTests {

    private static final String SHARED = "strongroom.credential.shared";
    private static final String UNSHARED = "strongroom.credential.unshared";
    private static final String GIVEN = "strongroom.credential.grant.given";
    private static final String WITHDRAWN = "strongroom.credential.grant.withdrawn";

    private final Database database;
    private final Tenant tenant;
    private final Someone ada;
    private final Someone lead;
    private final String project;
    private final String credential;

    @Autowired
    ShareTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.ada = tenant.member();
        this.lead = tenant.member();
        this.project = lead.project("Malaria");
        lead.addMember(project, ada, "editor");
        this.credential = ada.credential("DHIS2", "main", "test");
    }

    @Test
    void grantsExactlyTheEnvironmentsThatAreNamed() {
        Answer first = ada.share(credential, project, "main").is(200);
        assertThat(first.at("/project/id").stringValue()).isEqualTo(project);
        assertThat(first.at("/environments").toString()).isEqualTo("[\"main\"]");

        ada.share(credential, project, "test").is(200);
        ada.share(credential, project, "test").is(200);
        Answer none = ada.share(credential, project).is(200);

        assertThat(none.at("/environments")).isEmpty();
        assertThat(events()).containsExactly(SHARED, GIVEN, WITHDRAWN, GIVEN, WITHDRAWN);
        assertThat(ada.get(shares()).at("/items")).hasSize(1);
    }

    @Test
    void sharingTwiceAtOnceIsOneShare() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> shared : threads.invokeAll(
                    Collections.<Callable<Answer>>nCopies(4, () -> ada.share(credential, project, "main", "test")))) {
                shared.get().is(200);
            }
        }
        assertThat(events()).containsExactly(SHARED, GIVEN, GIVEN);
    }

    @Test
    void aProjectThatIsDeletedMeanwhileTakesNoShare() throws Exception {
        String doomed = ada.project("doomed");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> deleted = threads.submit(() -> ada.delete("/projects/" + doomed));
            Future<Answer> shared = threads.submit(() -> ada.share(credential, doomed, "main"));
            boolean gone = deleted.get().status() == 204;
            shared.get().is(gone ? 404 : 200);
            ada.get("/projects/" + doomed).is(gone ? 404 : 200);
        }
    }

    @Test
    void keepsTheTermsAndTellsOfNewOnes() {
        String end = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String terms = "{\"environments\":[\"main\"],\"expires_at\":\"" + end + "\",\"reason\":\"audit of May\"}";

        Answer shared = ada.put(share(), terms).is(200);
        ada.put(share(), terms).is(200);

        assertThat(shared.at("/expires_at").stringValue()).isEqualTo(end);
        assertThat(shared.at("/reason").stringValue()).isEqualTo("audit of May");
        assertThat(events()).containsExactly(SHARED, GIVEN);
        assertThat(ada.share(credential, project, "main")
                        .is(200)
                        .at("/expires_at")
                        .isNull())
                .isTrue();
        assertThat(events()).containsExactly(SHARED, GIVEN, GIVEN);
    }

    @Test
    void withdrawingTakesTheGrantsAndKeepsThatItWasShared() {
        ada.share(credential, project, "main", "test").is(200);
        ada.delete(share()).is(204);

        ada.delete(share()).is(404, "not-found");
        assertThat(ada.get(shares()).at("/items")).isEmpty();
        assertThat(events()).containsExactly(SHARED, GIVEN, GIVEN, WITHDRAWN, WITHDRAWN, UNSHARED, UNSHARED);
        assertThat(database.column(
                        Boolean.class,
                        "select withdrawn_at is not null from share where credential_id = cast(? as uuid)",
                        credential))
                .containsExactly(true);

        ada.share(credential, project, "main").is(200);
        assertThat(ada.get(shares()).at("/items/0/environments").toString()).isEqualTo("[\"main\"]");
    }

    @Test
    void onlyTheOwnerSharesAndOnlyWithProjectsTheyEdit() {
        Someone stranger = tenant.member();
        ada.share(credential, project, "main").is(200);

        lead.share(credential, project, "main").is(403, "forbidden");
        tenant.admin().share(credential, project, "main").is(403, "forbidden");
        stranger.share(credential, project, "main").is(404, "not-found");
        ada.share(credential, stranger.project("not ada's"), "main").is(404, "not-found");
        ada.share(credential, UUID.randomUUID().toString(), "main").is(404, "not-found");

        lead.addMember(project, ada, "viewer");
        ada.share(credential, project, "main").is(403, "forbidden");
    }

    @Test
    void ownersOfTheCredentialAdminsOfTheProjectAndTenantAdminsWithdraw() {
        Someone editor = tenant.member();
        lead.addMember(project, editor, "editor");
        ada.share(credential, project, "main").is(200);

        editor.delete(share()).is(403, "forbidden");
        tenant.member().delete(share()).is(404, "not-found");
        lead.delete(share()).is(204);
        ada.share(credential, project, "main").is(200);
        tenant.admin().delete(share()).is(204);
        ada.share(credential, project, "main").is(200);
        lead.delete("/projects/" + project + "/members/" + ada.id()).is(204);
        ada.delete(share()).is(204);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{}", "/environments"),
                Arguments.of("{\"environments\":\"main\"}", "/environments"),
                Arguments.of("{\"environments\":[\"main\",\"prod\"]}", "/environments/1"),
                Arguments.of("{\"environments\":[],\"expires_at\":\"2020-01-01T00:00:00Z\"}", "/expires_at"),
                Arguments.of("{\"environments\":[],\"expires_at\":\"tomorrow\"}", "/expires_at"),
                Arguments.of("{\"environments\":[],\"expires_at\":\"+10000-01-01T00:00:00Z\"}", "/expires_at"),
                Arguments.of("{\"environments\":[],\"expires_at\":4102444800}", "/expires_at"),
                Arguments.of("{\"environments\":[],\"reason\":\"" + "x".repeat(256) + "\"}", "/reason"),
                Arguments.of("{\"environments\":[],\"until\":\"x\"}", "/until"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldThatIsNotAccepted(String body, String pointer) {
        ada.put(share(), body).isInvalid(pointer);
        assertThat(ada.get(shares()).at("/items")).isEmpty();
    }

    @Test
    void refusalsAreEventsOfTheCallersTenant() {
        ada.share(credential, project, "main").is(200);
        lead.share(credential, project, "main").is(403, "forbidden");
        tenant.member().delete(share()).is(404, "not-found");

        assertThat(database.column(
                        String.class,
                        "select type from access_event_outbox where tenant_id = ? and failed order by arrival",
                        tenant.id()))
                .containsExactly(SHARED, UNSHARED);
    }

    private String shares() {
        return "/credentials/" + credential + "/shares";
    }

    private String share() {
        return shares() + "/" + project;
    }

    /** Of shares and grants alone. */
    private List<String> events() {
        return database.eventTypes(tenant.id()).stream()
                .filter(type -> type.contains("shared") || type.contains("grant"))
                .toList();
    }
}
