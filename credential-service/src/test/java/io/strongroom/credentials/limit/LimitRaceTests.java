package io.strongroom.credentials.limit;

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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is faster takes the last place, and nobody takes one that is not there. */
@ServiceTest
class LimitRaceTests {

    private static final String ROUND = "round {currentRepetition}";
    private static final String FILLED =
            "{\"name\":\"a\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"a\":1}}}";

    private final Database database;
    private final CredentialPurge purge;
    private final Tenant tenant;
    private final Someone superuser;
    private final Someone member;

    @Autowired
    LimitRaceTests(Tenants tenants, Database database, CredentialPurge purge) {
        this.database = database;
        this.purge = purge;
        this.tenant = tenants.create();
        this.superuser = tenants.superuser();
        this.member = tenant.member();
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfEightTakesTheLastPlaceOfACredential() throws Exception {
        member.credential("first", "main");
        limit("{\"credentials\":2}");

        assertOneIsMade(race(() -> member.post("/credentials", FILLED)));

        assertThat(used("credentials")).isEqualTo(2);
        assertCountsAreRight();
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void alsoWhereNothingWasCountedBefore() throws Exception {
        limit("{\"credentials\":1}");

        assertOneIsMade(race(() -> member.post("/credentials", FILLED)));

        assertCountsAreRight();
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void copiesCountLikewise() throws Exception {
        String original = member.credential("first", "main");
        limit("{\"credentials\":2}");

        assertOneIsMade(race(() -> member.post("/credentials/" + original + "/copy", "{\"name\":\"b\"}")));

        assertCountsAreRight();
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfEightTakesTheLastPlaceOfAProject() throws Exception {
        limit("{\"projects\":1}");

        assertOneIsMade(race(() -> member.post("/projects", "{\"name\":\"p\"}")));

        assertCountsAreRight();
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfEightTakesTheLastPlaceOfAnEnvironment() throws Exception {
        String credential = member.credential("first", "main");
        limit("{\"environments_per_credential\":2}");
        String environments = "/credentials/" + credential + "/environments/";

        assertOneIsMade(race(() -> member.putNew(environments + UUID.randomUUID(), null)));

        assertThat(member.get("/credentials/" + credential).at("/environments")).hasSize(2);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aPurgeGivesItsPlaceToOneOfThemAtMost() throws Exception {
        String going = member.credential("going", "main");
        member.post("/credentials/" + going + "/deletion", "{\"grace_days\":0}").is(202);
        limit("{\"credentials\":1}");

        List<Integer> answers = Race.between(
                () -> CurrentTenant.call(tenant.id(), () -> purge.purge(UUID.fromString(going))) ? 200 : 0,
                () -> member.post("/credentials", FILLED).status(),
                () -> member.post("/credentials", FILLED).status());

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers).doesNotContain(500, 503);
        assertThat(Collections.frequency(answers, 201)).isLessThanOrEqualTo(1);
        assertCountsAreRight();
        assertThat(used("credentials")).isEqualTo(Collections.frequency(answers, 201));
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aLowerLimitAndANewCredentialFollowOneAnother() throws Exception {
        List<Answer> answers = Race.between(
                () -> superuser.put("/tenants/" + tenant.id() + "/limits", "{\"credentials\":0}"),
                () -> member.post("/credentials", FILLED));

        answers.getFirst().is(200);
        assertThat(answers.getLast().status()).isIn(201, 409);
        member.post("/credentials", FILLED).is(409, "limit-reached");
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void ofTwoChangesOneIsLast() throws Exception {
        List<Answer> answers = Race.between(
                () -> superuser.put("/tenants/" + tenant.id() + "/limits", "{\"credentials\":1,\"projects\":1}"),
                () -> superuser.put("/tenants/" + tenant.id() + "/limits", "{\"credentials\":2,\"projects\":2}"));

        answers.forEach(answer -> answer.is(200));
        Answer limits = member.get("/limits");
        assertThat(limits.at("/credentials/limit")).isEqualTo(limits.at("/projects/limit"));
    }

    /** Eight of them. */
    private static List<Answer> race(Callable<Answer> each) throws Exception {
        return Race.between(each, each, each, each, each, each, each, each);
    }

    private static void assertOneIsMade(List<Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.is(409, "limit-reached"));
    }

    /** What is counted is what is there. */
    private void assertCountsAreRight() {
        assertThat(database.column(Long.class, """
                        select number from tenant_count where tenant_id = ? and kind = 'credential'
                        union all select number from tenant_count where tenant_id = ? and kind = 'project'
                        """, tenant.id(), tenant.id()))
                .isEqualTo(database.column(Long.class, """
                        select n from (
                          select 1 as k, count(*) as n from credential where tenant_id = ?
                          union all select 2, count(*) from project where tenant_id = ?) t
                        where exists (select 1 from tenant_count c where c.tenant_id = ?
                          and c.kind = case k when 1 then 'credential' else 'project' end)
                        order by k
                        """, tenant.id(), tenant.id(), tenant.id()));
    }

    private void limit(String body) {
        superuser.put("/tenants/" + tenant.id() + "/limits", body).is(200);
    }

    private int used(String limit) {
        return member.get("/limits").at("/" + limit + "/used").intValue();
    }
}
