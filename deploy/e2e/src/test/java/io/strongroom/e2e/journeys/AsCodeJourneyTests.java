package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Credentials that live in a file beside a project's code: imported, filled in, exported, and the same again elsewhere. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AsCodeJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final String CANARY = "as-code-canary";
    private static final String FILE = """
            strongroom: 1
            credentials:
              - external_id: lab-http
                name: Lab over HTTP
                type: {kind: adaptor, adaptor: http}
                account: integration
                environments:
                  main: {keys: [baseUrl, username, password]}
                projects:
                  - {project: %s, environments: [main], reason: Nightly}
              - {external_id: mail, name: Mail relay, type: {kind: raw}, environments: {main: }}
            """.formatted(CAST.project);

    private static String lab = "";
    private static String exported = "";

    @Test
    @Order(1)
    void aDryRunTellsWhatWouldBeMade() {
        Answer report = send(OWNER, "?dry_run=true", FILE).expect(200);

        assertThat(report.json().path("created").asInt()).isEqualTo(2);
        assertThat(report.json().at("/entries/0/diff/0").asString()).isEqualTo("+ lab-http: Lab over HTTP");
        assertThat(OWNER.get("/credentials/manifest").expect(200).text()).doesNotContain("lab-http");
    }

    @Test
    @Order(2)
    void theImportMakesPlaceholdersAndSaysWhatIsMissing() {
        Answer report = send(OWNER, "", FILE).expect(200);

        lab = report.json().at("/entries/0/credential").asString();
        assertThat(report.json().at("/entries/0/to_fill/0/keys").toString())
                .isEqualTo("[\"baseUrl\",\"username\",\"password\"]");
        assertThat(resolve().expect(409).code()).isEqualTo("environment-not-filled");
    }

    @Test
    @Order(3)
    void whatIsFilledInIsResolvedAndTheFileChangesNothingOfIt() {
        OWNER.send(
                        "PUT",
                        "/credentials/" + lab + "/environments/main/values",
                        "{\"baseUrl\":\"https://lab.example\",\"username\":\"u\",\"password\":\"" + CANARY + "\"}",
                        request -> request.header("If-None-Match", "*"))
                .expect(200);

        Answer report = send(OWNER, "", FILE).expect(200);

        assertThat(report.json().path("unchanged").asInt()).isEqualTo(2);
        assertThat(report.json().at("/entries/0/to_fill")).isEmpty();
        assertThat(resolve().expect(200).text()).contains(CANARY);
    }

    @Test
    @Order(4)
    void theExportNamesKeysAndNoValue() {
        exported = OWNER.get("/credentials/manifest").expect(200).text();

        assertThat(exported).contains("external_id: lab-http", "- baseUrl").doesNotContain(CANARY);
        assertThat(CAST.caller("project_viewer")
                        .get("/projects/" + CAST.project + "/manifest")
                        .expect(200)
                        .text())
                .contains("external_id: lab-http")
                .doesNotContain(CANARY, "mail");
        assertThat(send(OWNER, "", exported).expect(200).json().path("updated").asInt())
                .isZero();
    }

    @Test
    @Order(5)
    void anotherPersonMakesTheSameOfIt() {
        Client colleague = CAST.caller("member");
        String project = colleague
                .post("/projects", "{\"name\":\"As code\"}")
                .expect(201)
                .createdId();

        Answer report = send(colleague, "", FILE.replace(CAST.project, project)).expect(200);

        assertThat(report.json().path("created").asInt()).isEqualTo(2);
        assertThat(report.json().at("/entries/0/credential").asString()).isNotEqualTo(lab);
    }

    private static Answer send(Client importer, String query, String file) {
        return importer.send(
                "POST",
                "/credentials/import" + query,
                file,
                request -> request.setHeader("Content-Type", "application/yaml"));
    }

    private static Answer resolve() {
        return CAST.caller("machine")
                .post("/projects/" + CAST.project + "/credentials/" + lab + "/resolve", "{\"environment\":\"main\"}");
    }
}
