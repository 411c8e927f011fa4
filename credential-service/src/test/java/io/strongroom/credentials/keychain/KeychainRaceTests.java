package io.strongroom.credentials.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.credential.CredentialPurge;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Keychains that are made and changed at the same moment, and while their default goes. */
@ServiceTest
class KeychainRaceTests {

    private static final String ROUND = "round {currentRepetition}";
    private static final String BODY = "{\"name\":\"Sites\",\"path\":\"$.a\",\"on_no_match\":\"fail\"}";

    private final Database database;
    private final CredentialPurge purge;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;
    private final String keychains;

    @Autowired
    KeychainRaceTests(Tenants tenants, Database database, CredentialPurge purge) {
        this.database = database;
        this.purge = purge;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
        this.keychains = "/projects/" + project + "/keychains";
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoTakesTheLastPlace() throws Exception {
        database.change("""
                insert into keychain (tenant_id, id, project_id, name, path, query, on_no_match, version, created_by, created_at, updated_at)
                select ?, gen_random_uuid(), cast(? as uuid), 'k', '$', '$', 'fail', 1, gen_random_uuid(), now(), now()
                from generate_series(1, 199) n
                """, tenant.id(), project);

        List<Answer> answers = Race.between(() -> owner.post(keychains, BODY), () -> owner.post(keychains, BODY));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoChangesOfOneVersionIsMade() throws Exception {
        String one = keychains + "/" + owner.post(keychains, BODY).is(201).id();

        List<Answer> answers = Race.between(
                () -> owner.patch(one, "{\"name\":\"a\"}", "\"1\""),
                () -> owner.patch(one, "{\"name\":\"b\"}", "\"1\""));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aDefaultThatIsPurgedMeanwhileIsRefusedOrForgotten() throws Exception {
        String credential = owner.credential("Central", "main");
        owner.share(credential, project, "main").is(200);
        String one = keychains + "/" + owner.post(keychains, BODY).is(201).id();
        owner.post("/credentials/" + credential + "/deletion", "{\"grace_days\":0}")
                .is(202);

        List<Object> outcomes = Race.between(
                () -> owner.patch(one, "{\"default\":\"" + credential + "\"}", "*")
                        .status(),
                () -> CurrentTenant.call(tenant.id(), () -> purge.purge(UUID.fromString(credential))));

        assertThat(outcomes.getFirst()).isIn(200, 422);
        assertThat(outcomes.getLast()).isEqualTo(true);
        assertThat(owner.get(one).at("/default").isNull()).isTrue();
    }
}
