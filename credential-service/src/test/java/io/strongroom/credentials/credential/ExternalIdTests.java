package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Among the credentials that are shared with a project now, an external id stands once, whoever comes first. */
@ServiceTest
class ExternalIdTests {

    private static final String ROUND = "round {currentRepetition}";
    private static final String TAKEN = "external-id-taken";

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;

    @Autowired
    ExternalIdTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
    }

    @Test
    void aSecondOneIsRefusedWhenItIsShared() {
        String first = named("clinic-7");
        String second = named("clinic-7");
        owner.share(first, project, "main").is(200);

        Answer refused = owner.share(second, project, "main").is(409, TAKEN);
        assertThat(refused.at("/errors/0/message").stringValue()).contains("'Malaria'", project);
        owner.share(first, project).is(200);
        owner.share(second, owner.project("Measles"), "main").is(200);
        owner.delete("/credentials/" + first + "/shares/" + project).is(204);
        owner.share(second, project, "main").is(200);
        owner.share(first, project, "main").is(409, TAKEN);
    }

    @Test
    void aSecondOneIsRefusedWhenItsIdIsChanged() {
        String first = named("clinic-7");
        String second = named("clinic-8");
        owner.share(first, project, "main").is(200);
        owner.share(second, project, "main").is(200);

        owner.patch("/credentials/" + second, "{\"external_id\":\"clinic-7\"}", "*")
                .is(409, TAKEN);
        owner.patch("/credentials/" + first, "{\"external_id\":null}", "*").is(200);
        owner.patch("/credentials/" + second, "{\"external_id\":\"clinic-7\"}", "*")
                .is(200);
        owner.patch("/credentials/" + first, "{\"external_id\":\"clinic-7\"}", "*")
                .is(409, TAKEN);
        owner.delete("/credentials/" + first + "/shares/" + project).is(204);
        owner.patch("/credentials/" + first, "{\"external_id\":\"clinic-7\"}", "*")
                .is(200);
        owner.share(first, project, "main").is(409, TAKEN);
    }

    @Test
    void aSecondOneIsRefusedWhenItIsMadeAndNothingIsWritten() {
        owner.share(named("clinic-7"), project, "main").is(200);
        int before = Vault.paths(tenant.id()).size();
        String body = """
                {"name":"n","type":{"kind":"raw"},"external_id":"clinic-7","environments":{"main":{"a":1}},
                 "projects":[{"project":"%s","environments":["main"]}]}""".formatted(project);

        owner.post("/credentials", body).is(409, TAKEN);

        assertThat(Vault.paths(tenant.id())).hasSize(before);
        owner.post("/credentials", body.replace("clinic-7", "clinic-8")).is(201);
    }

    @Test
    void theSameRequestUnderOneKeyIsAnsweredAsBefore() {
        String body = """
                {"name":"n","type":{"kind":"raw"},"external_id":"clinic-7","environments":{"main":{"a":1}},
                 "projects":[{"project":"%s","environments":["main"]}]}""".formatted(project);
        String first = owner.call("POST", "/credentials", body, "Idempotency-Key", "k")
                .is(201)
                .id();

        assertThat(owner.call("POST", "/credentials", body, "Idempotency-Key", "k")
                        .is(201)
                        .id())
                .isEqualTo(first);
    }

    @Test
    void withoutAnIdAnyNumberIsShared() {
        owner.share(owner.credential("a", "main"), project, "main").is(200);
        owner.share(owner.credential("b", "main"), project, "main").is(200);
    }

    @Test
    void aReleaseThatKnowsNothingOfItIsHeldToItToo() {
        String first = named("clinic-7");
        owner.share(first, project, "main").is(200);

        database.change("update credential set external_id = 'clinic-9' where id = cast(? as uuid)", first);

        assertThat(database.column(
                        String.class, "select external_id from share where credential_id = cast(? as uuid)", first))
                .containsExactly("clinic-9");
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoIsShared() throws Exception {
        String first = named("clinic-7");
        String second = named("clinic-7");

        List<Answer> answers =
                Race.between(() -> owner.share(first, project, "main"), () -> owner.share(second, project, "main"));

        assertOneWon(answers);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoIsSharedAgain() throws Exception {
        String first = named("clinic-7");
        String second = named("clinic-7");
        for (String credential : List.of(first, second)) {
            owner.share(credential, project, "main").is(200);
            owner.delete("/credentials/" + credential + "/shares/" + project).is(204);
        }

        List<Answer> answers =
                Race.between(() -> owner.share(first, project, "main"), () -> owner.share(second, project, "main"));

        assertOneWon(answers);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aShareAndAChangeOfAnotherDoNotMeet() throws Exception {
        String first = named("clinic-7");
        String second = named("clinic-8");
        owner.share(second, project, "main").is(200);

        List<Answer> answers = Race.between(
                () -> owner.share(first, project, "main"),
                () -> owner.patch("/credentials/" + second, "{\"external_id\":\"clinic-7\"}", "*"));

        assertOneWon(answers);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aShareHasTheIdThatItsCredentialHas() throws Exception {
        String one = named("clinic-7");

        List<Answer> answers = Race.between(
                () -> owner.share(one, project, "main"),
                () -> owner.patch("/credentials/" + one, "{\"external_id\":\"clinic-8\"}", "*"));

        answers.forEach(answer -> answer.is(200));
        assertThat(database.column(
                        String.class, "select external_id from share where credential_id = cast(? as uuid)", one))
                .containsExactly("clinic-8");
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void twoThatTakeOneIdInTheSameProjectsDoNotBlockEachOther() throws Exception {
        String first = named("a");
        String second = named("b");
        for (int i = 0; i < 4; i++) {
            String other = owner.project("Other");
            owner.share(first, other, "main").is(200);
            owner.share(second, other, "main").is(200);
        }

        List<Answer> answers = Race.between(
                () -> owner.patch("/credentials/" + first, "{\"external_id\":\"c\"}", "*"),
                () -> owner.patch("/credentials/" + second, "{\"external_id\":\"c\"}", "*"));

        assertOneWon(answers);
    }

    private static void assertOneWon(List<Answer> answers) {
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::code))
                .containsExactly(TAKEN);
    }

    private String named(String externalId) {
        String credential = owner.credential("DHIS2", "main");
        owner.patch("/credentials/" + credential, "{\"external_id\":\"" + externalId + "\"}", "*")
                .is(200);
        return credential;
    }
}
