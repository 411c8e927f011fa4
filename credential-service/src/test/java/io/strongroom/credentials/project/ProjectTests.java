package io.strongroom.credentials.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProjectTests {

    private final Tenant tenant;
    private final Someone ada;

    @Autowired
    ProjectTests(Tenants tenants) {
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void whoMakesAProjectOwnsIt() {
        Answer made = ada.post("/projects", "{\"name\":\"Malaria\"}").is(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1/projects/" + made.id());
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.at("/role").stringValue()).isEqualTo("owner");
        assertThat(ada.get("/projects/" + made.id()).is(200).text()).isEqualTo(made.text());
    }

    @Test
    void renamesWithTheVersionThatWasRead() {
        String p = "/projects/" + ada.project("Malaria");

        Answer renamed = ada.patch(p, "{\"name\":\"Measles\"}", "\"1\"").is(200);

        assertThat(renamed.at("/name").stringValue()).isEqualTo("Measles");
        assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
        ada.patch(p, "{\"name\":\"Mumps\"}", "\"1\"").is(412, "precondition-failed");
        ada.call("PATCH", p, "{}", "Content-Type", "application/merge-patch+json")
                .is(428, "precondition-required");
        assertThat(ada.patch(p, "{}", "\"2\"").is(200).header("ETag")).isEqualTo("\"2\"");
        ada.patch(p, "{\"name\":null}", "\"2\"").isInvalid("/name");
    }

    @Test
    void deletesAProjectOnceNothingIsSharedWithIt() {
        String project = ada.project("Malaria");
        String credential = ada.credential("DHIS2", "main");
        ada.share(credential, project, "main").is(200);

        ada.delete("/projects/" + project).is(409, "conflict");

        ada.delete("/credentials/" + credential + "/shares/" + project).is(204);
        ada.delete("/projects/" + project).is(204);
        ada.get("/projects/" + project).is(404, "not-found");
    }

    @Test
    void listsTheProjectsOfTheCallerByNamePageByPage() {
        Someone bob = tenant.member();
        String b = ada.project("b");
        String a = ada.project("A");
        String c = ada.project("c");
        bob.project("not ada's");

        Answer first = ada.get("/projects?limit=2").is(200);
        Answer second = ada.get("/projects?limit=2&after=" + first.at("/next").stringValue())
                .is(200);

        assertThat(first.at("/items").findValuesAsString("id")).containsExactly(a, b);
        assertThat(second.at("/items").findValuesAsString("id")).containsExactly(c);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(tenant.admin().get("/projects").at("/items")).hasSize(4);
    }

    @Test
    void superusersFindNothingAndMachinesMayNothing() {
        tenant.user("superuser").get("/projects").is(404, "not-found");
        tenant.machine("credentials:resolve").get("/projects").is(403, "forbidden");
        tenant.user("auditor").post("/projects", "{\"name\":\"x\"}").is(403, "forbidden");
    }

    static Stream<Arguments> badNames() {
        return Stream.of(
                Arguments.of("{}", "/name"),
                Arguments.of("{\"name\":null}", "/name"),
                Arguments.of("{\"name\":7}", "/name"),
                Arguments.of("{\"name\":\"\"}", "/name"),
                Arguments.of("{\"name\":\"  \"}", "/name"),
                Arguments.of("{\"name\":\"a\\u0007b\"}", "/name"),
                Arguments.of("{\"name\":\"a\\u202eb\"}", "/name"),
                Arguments.of("{\"name\":\"e\\u0301\"}", "/name"),
                Arguments.of("{\"name\":\"" + "x".repeat(256) + "\"}", "/name"),
                Arguments.of("{\"name\":\"x\",\"colour\":\"red\"}", "/colour"));
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void namesTheFieldThatIsNotAccepted(String body, String pointer) {
        ada.post("/projects", body).isInvalid(pointer);
    }

    @Test
    void visibilityAndPermissionComeBeforeTheBody() {
        String project = ada.project("Malaria");
        Someone viewer = tenant.member();
        ada.addMember(project, viewer, "viewer");

        tenant.member().patch("/projects/" + project, "{", "\"1\"").is(404, "not-found");
        viewer.patch("/projects/" + project, "{", "\"1\"").is(403, "forbidden");
        ada.patch("/projects/" + project, "{", "\"1\"").is(400, "malformed-json");
        ada.get("/projects/no-id").is(404, "not-found");
        ada.get("/projects/" + UUID.randomUUID()).is(404, "not-found");
    }
}
