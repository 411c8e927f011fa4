package io.strongroom.credentials.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Usages that are told at the same moment, and while the share goes. */
@ServiceTest
class UsageRaceTests {

    private static final String ROUND = "round {currentRepetition}";

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone platform;
    private final String project;
    private String credential = "";
    private String usages = "";

    @Autowired
    UsageRaceTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.platform = tenant.machine("usages:write");
        this.project = owner.project("Malaria");
    }

    @BeforeEach
    void shareACredential() {
        credential = owner.credential("DHIS2", "main");
        owner.share(credential, project, "main").is(200);
        usages = "/projects/" + project + "/credentials/" + credential + "/usages";
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void theSameToldTwiceIsOneUsage() throws Exception {
        List<Answer> answers = Race.between(
                () -> platform.put(usages + "/step", "{\"label\":\"a\"}"),
                () -> owner.put(usages + "/step", "{\"label\":\"b\"}"));

        answers.forEach(answer -> answer.is(204));
        assertThat(owner.get(usages).at("/items")).hasSize(1);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoTakesTheLastPlace() throws Exception {
        database.change("""
                insert into usage (tenant_id, credential_id, project_id, ref, created_by, created_at)
                select ?, cast(? as uuid), cast(? as uuid), 'step ' || n, gen_random_uuid(), now()
                from generate_series(1, 999) n
                """, tenant.id(), credential, project);

        List<Answer> answers =
                Race.between(() -> platform.put(usages + "/a", "{}"), () -> platform.put(usages + "/b", "{}"));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aUsageIsToldBeforeTheShareGoesOrNotAtAll() throws Exception {
        List<Answer> answers = Race.between(
                () -> platform.put(usages + "/step", "{}"),
                () -> owner.delete("/credentials/" + credential + "/shares/" + project));

        answers.getLast().is(204);
        boolean told = answers.getFirst().status() == 204;
        answers.getFirst().is(told ? 204 : 404);
        owner.share(credential, project, "main").is(200);
        assertThat(owner.get(usages).at("/items")).hasSize(told ? 1 : 0);
    }
}
