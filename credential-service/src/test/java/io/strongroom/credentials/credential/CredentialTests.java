package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CredentialTests {

    private final Database database;
    private final TestDirectory directory;
    private final Tenant tenant;
    private final Tenant otherTenant;
    private final Someone ada;

    @Autowired
    CredentialTests(Tenants tenants, Database database, TestDirectory directory) {
        this.database = database;
        this.directory = directory;
        this.tenant = tenants.create();
        this.otherTenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void makesARawCredentialSharesItAndShowsAllButItsValues() {
        String project = ada.project("Malaria");

        Answer made = ada.post("/credentials", """
                        {"name":"DHIS2 play","type":{"kind":"raw"},"external_id":"play","account":"integration",
                         "environments":{"main":{"hostUrl":"https://play","password":"hidden-word"},"test":null},
                         "projects":[{"project":"%s","environments":["main","test"]}]}
                        """.formatted(project)).is(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/credentials/" + made.id());
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.text()).doesNotContain("hidden-word");
        assertThat(made.at("/type").toString()).isEqualTo("{\"kind\":\"raw\"}");
        assertThat(made.at("/external_id").stringValue()).isEqualTo("play");
        assertThat(made.at("/account").stringValue()).isEqualTo("integration");
        assertThat(made.at("/owner/email").stringValue()).isEqualTo(ada.id() + "@example.test");
        assertThat(made.at("/status").stringValue()).isEqualTo("incomplete");
        assertThat(made.at("/environments/0/name").stringValue()).isEqualTo("main");
        assertThat(made.at("/environments/0/keys").toString()).isEqualTo("[\"hostUrl\",\"password\"]");
        assertThat(made.at("/environments/0/version").intValue()).isEqualTo(1);
        assertThat(made.at("/environments/1/keys")).isEmpty();
        assertThat(made.at("/environments/1/version").intValue()).isZero();
        assertThat(made.at("/projects/0/name").stringValue()).isEqualTo("Malaria");
        assertThat(made.at("/projects/0/environments").toString()).isEqualTo("[\"main\",\"test\"]");
        assertThat(made.at("/used_by")).isEmpty();
        assertThat(made.at("/warnings")).isEmpty();

        Answer shown = ada.get("/credentials/" + made.id()).is(200);
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.text())
                .startsWith(shown.text().substring(0, shown.text().length() - 1));
        assertThat(database.eventTypes(tenant.id()))
                .containsExactly(
                        "strongroom.project.created",
                        "strongroom.credential.created",
                        "strongroom.credential.shared",
                        "strongroom.credential.grant.given",
                        "strongroom.credential.grant.given");
    }

    @Test
    void aPlaceholderNeedsNeitherValuesNorEnvironments() {
        Answer made = ada.post("/credentials", "{\"name\":\"later\",\"type\":{\"kind\":\"raw\"}}")
                .is(201);

        assertThat(made.at("/status").stringValue()).isEqualTo("incomplete");
        assertThat(made.at("/account").stringValue()).isEqualTo("personal");
        assertThat(made.at("/environments")).isEmpty();
    }

    @Test
    void tellsFromTheExpiryWhetherItCanStillBeUsed() {
        String c = ada.credential("short-lived", "main");
        assertThat(statusAfter(c, "8 days")).isEqualTo("ready");
        assertThat(statusAfter(c, "6 days")).isEqualTo("expiring");
        assertThat(statusAfter(c, "-1 second")).isEqualTo("expired");
    }

    private String statusAfter(String credential, String interval) {
        database.change(
                "update credential set expires_at = now() + cast(? as interval) where id = cast(? as uuid)",
                interval,
                credential);
        return ada.get("/credentials/" + credential).at("/status").stringValue();
    }

    static Stream<Arguments> badBodies() {
        String longName = "x".repeat(256);
        return Stream.of(
                Arguments.of("{}", "/name"),
                Arguments.of("{\"name\":\"x\"}", "/type"),
                Arguments.of("{\"name\":\"" + longName + "\",\"type\":{\"kind\":\"raw\"}}", "/name"),
                Arguments.of("{\"name\":\"x\",\"type\":\"raw\"}", "/type"),
                Arguments.of("{\"name\":\"x\",\"type\":{\"kind\":\"jar\"}}", "/type/kind"),
                Arguments.of("{\"name\":\"x\",\"type\":{\"kind\":\"oauth\"}}", "/type/kind"),
                Arguments.of("{\"name\":\"x\",\"type\":{\"kind\":\"raw\",\"adaptor\":\"http\"}}", "/type/adaptor"),
                Arguments.of(raw("\"colour\":\"red\""), "/colour"),
                Arguments.of(raw("\"account\":\"shared\""), "/account"),
                Arguments.of(raw("\"external_id\":7"), "/external_id"),
                Arguments.of(raw("\"external_id\":\"\""), "/external_id"),
                Arguments.of(raw("\"environments\":[]"), "/environments"),
                Arguments.of(raw("\"environments\":{\"main\":\"text\"}"), "/environments/main"),
                Arguments.of(raw("\"environments\":{\"main\":[1]}"), "/environments/main"),
                Arguments.of(raw("\"environments\":{\"a/b\":null}"), "/environments/a~1b"),
                Arguments.of(raw("\"environments\":{\" \":null}"), "/environments/ "),
                Arguments.of(
                        raw("\"projects\":[{\"project\":\"x\",\"environments\":[\"main\"]}]"),
                        "/projects/0/environments/0"),
                Arguments.of(raw("\"projects\":[{\"project\":\"x\",\"environments\":[]}]"), "/projects/0/project"),
                Arguments.of(
                        raw(
                                "\"projects\":[{\"project\":\"x\",\"environments\":[]},{\"project\":\"x\",\"environments\":[]}]"),
                        "/projects/1/project"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldThatIsNotAccepted(String body, String pointer) {
        ada.post("/credentials", body).isInvalid(pointer);
        assertThat(database.eventTypes(tenant.id())).isEmpty();
    }

    @Test
    void projectsThatAreMissingForeignOrInvisibleAreAllAlike() {
        String missing = UUID.randomUUID().toString();
        String foreign = otherTenant.member().project("foreign");
        String invisible = tenant.member().project("invisible");

        String[] answers = Stream.of(missing, foreign, invisible)
                .map(project -> ada.post(
                                "/credentials",
                                raw("\"projects\":[{\"project\":\"" + project + "\",\"environments\":[]}]"))
                        .isInvalid("/projects/0/project")
                        .json()
                        .at("/errors")
                        .toString())
                .toArray(String[]::new);

        assertThat(answers[1]).isEqualTo(answers[0]);
        assertThat(answers[2]).isEqualTo(answers[0]);
    }

    @Test
    void aViewerOfTheProjectDoesNotShareWithIt() {
        Someone owner = tenant.member();
        String project = owner.project("Malaria");
        owner.addMember(project, ada, "viewer");

        ada.post("/credentials", raw("\"projects\":[{\"project\":\"" + project + "\",\"environments\":[]}]"))
                .is(403, "forbidden");
        assertThat(ada.get("/credentials").at("/items")).isEmpty();
    }

    @Test
    void whoMayNotMakeOneIsToldBeforeTheBodyIsRead() {
        tenant.admin().post("/credentials", "{").is(403, "forbidden");
        tenant.machine("credentials:resolve").post("/credentials", "{").is(403, "forbidden");
        tenant.user("superuser").post("/credentials", "{").is(404, "not-found");
        ada.post("/credentials", "{").is(400, "malformed-json");
        ada.call("POST", "/credentials", "name=x", "Content-Type", "text/plain").is(415, "unsupported-media-type");
    }

    @Test
    void isSeenByItsOwnerAdminsAndMembersOfProjectsItIsSharedWith() {
        Someone member = tenant.member();
        String project = ada.project("Malaria");
        ada.addMember(project, member, "viewer");
        String c = ada.credential("DHIS2", "main");
        String path = "/credentials/" + c;

        member.get(path).is(404, "not-found");
        tenant.admin().get(path).is(200);
        tenant.machine("credentials:resolve").get(path).is(404, "not-found");
        otherTenant.admin().get(path).is(404, "not-found");

        ada.share(c, project, "main").is(200);
        member.get(path).is(200);
        ada.delete(path + "/shares/" + project).is(204);
        member.get(path).is(404, "not-found");
    }

    @Test
    void membersAreNotToldOfProjectsThatTheyDoNotSee() {
        Someone member = tenant.member();
        String seen = ada.project("seen");
        String hidden = ada.project("hidden");
        ada.addMember(seen, member, "viewer");
        String c = ada.credential("DHIS2", "main");
        ada.share(c, seen, "main").is(200);
        ada.share(c, hidden, "main").is(200);

        assertThat(member.get("/credentials/" + c).is(200).at("/projects").findValuesAsString("id"))
                .containsExactly(seen);
        assertThat(member.get("/credentials/" + c + "/shares")
                        .is(200)
                        .at("/items")
                        .findValues("project"))
                .extracting(project -> project.get("id").stringValue())
                .containsExactly(seen);
        assertThat(ada.get("/credentials/" + c).at("/projects").findValuesAsString("id"))
                .containsExactly(hidden, seen);
    }

    @Test
    void isShownWithoutTheOwnersNameWhileTheDirectoryIsAway() {
        Someone bob = tenant.member();
        directory.whileAway(() -> {
            Answer made = bob.post("/credentials", raw("\"environments\":{}")).is(201);
            assertThat(made.at("/owner/id").stringValue()).isEqualTo(bob.id().toString());
            assertThat(made.at("/owner/name").isNull()).isTrue();
        });
    }

    private static String raw(String more) {
        return "{\"name\":\"x\",\"type\":{\"kind\":\"raw\"}," + more + "}";
    }
}
