package io.strongroom.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job of the service from end to end. */
@ServiceTest
class JourneyTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone colleague;
    private final Someone worker;

    @Autowired
    JourneyTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.colleague = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
    }

    @Test
    void fromTheOwnersFormToTheWorkersRun() {
        String project = owner.project("Malaria");
        owner.addMember(project, colleague, "viewer");
        String credential = theOwnerMakesACredential();
        theWorkerKnowsNothingOfIt(project, credential);
        owner.share(credential, project, "main").is(200);
        theColleaguePicksItWithoutSeeingValues(project, credential);
        theWorkerGetsTheDocumentAsItWasWritten(project, credential);
        onlyTheOwnerReadsItBack(credential);
        owner.delete("/credentials/" + credential + "/shares/" + project).is(204);
        theWorkerIsToldThatTheGrantIsMissing(project, credential);
        everyAccessAndRefusalIsRecorded();
    }

    private String theOwnerMakesACredential() {
        return owner.post(
                        "/credentials",
                        "{\"name\":\"DHIS2\",\"type\":{\"kind\":\"raw\"},"
                                + "\"environments\":{\"main\":{\"pin\":-0.0,\"big\":1E400,\"a\":1.10}}}")
                .is(201)
                .id();
    }

    private void theWorkerKnowsNothingOfIt(String project, String credential) {
        resolve(project, credential).is(404, "not-found");
    }

    private void theColleaguePicksItWithoutSeeingValues(String project, String credential) {
        Answer listed = colleague.get("/projects/" + project + "/credentials").is(200);
        assertThat(listed.at("/items/0/id").stringValue()).isEqualTo(credential);
        colleague
                .get("/credentials/" + credential + "/environments/main/values")
                .is(403, "forbidden");
    }

    private void theWorkerGetsTheDocumentAsItWasWritten(String project, String credential) {
        Answer released = resolve(project, credential).is(200);
        assertThat(released.text()).contains("\"configuration\":{\"pin\":-0.0,\"big\":1E400,\"a\":1.10}");
        assertThat(released.header("Cache-Control")).contains("no-store");
    }

    private void onlyTheOwnerReadsItBack(String credential) {
        Answer read = owner.get("/credentials/" + credential + "/environments/main/values")
                .is(200);
        assertThat(read.text()).contains("\"values\":{\"pin\":-0.0,\"big\":1E400,\"a\":1.10}");
    }

    private void theWorkerIsToldThatTheGrantIsMissing(String project, String credential) {
        resolve(project, credential).is(403, "grant-missing");
    }

    private void everyAccessAndRefusalIsRecorded() {
        assertThat(database.eventTypes(tenant.id()))
                .containsExactly(
                        "strongroom.project.created",
                        "strongroom.project.member.added",
                        "strongroom.credential.created",
                        "strongroom.credential.value.resolved",
                        "strongroom.credential.shared",
                        "strongroom.credential.grant.given",
                        "strongroom.credential.value.revealed",
                        "strongroom.credential.value.resolved",
                        "strongroom.credential.value.revealed",
                        "strongroom.credential.grant.withdrawn",
                        "strongroom.credential.unshared",
                        "strongroom.credential.value.resolved");
    }

    private Answer resolve(String project, String credential) {
        return worker.post(
                "/projects/" + project + "/credentials/" + credential + "/resolve",
                "{\"environment\":\"main\",\"run\":\"r-1\",\"step\":\"s-1\"}");
    }
}
