package io.strongroom.credentials.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tenant and each project that has the credential may ask for grace; the longest counts. */
@ServiceTest
class MinimumGraceTests {

    private final Tenant tenant;
    private final Someone owner;
    private final String lenient;
    private final String strict;
    private final String credential;
    private final String path;

    @Autowired
    MinimumGraceTests(Tenants tenants) {
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.lenient = owner.project("lenient");
        this.strict = owner.project("strict");
        this.credential = owner.credential("DHIS2", "main");
        this.path = "/credentials/" + credential;
        owner.share(credential, lenient, "main").is(200);
        ask(strict, 20);
    }

    @Test
    void theProjectSaysWhatItAsksFor() {
        Answer project = owner.get("/projects/" + strict).is(200);

        assertThat(project.at("/minimum_grace_days").asInt()).isEqualTo(20);
        assertThat(owner.get("/projects").at("/items/0/minimum_grace_days").asInt())
                .isZero();
        owner.patch("/projects/" + strict, "{\"minimum_grace_days\":20}", "*").is(200);
        assertThat(owner.get("/projects/" + strict).at("/version").asInt())
                .isEqualTo(project.at("/version").asInt());
    }

    @Test
    void onlyProjectsThatHaveItAreAsked() {
        delete(0).is(202);
        owner.delete(path + "/deletion").is(204);
        owner.share(credential, strict).is(200);

        delete(19).isInvalid("/grace_days");
        delete(20).is(202);
        owner.delete(path + "/deletion").is(204);
        owner.delete(path + "/shares/" + strict).is(204);
        delete(0).is(202);
    }

    @Test
    void theLongestOfAllCounts() {
        owner.share(credential, strict, "main").is(200);
        ask(lenient, 30);
        delete(29).isInvalid("/grace_days");
        ask(lenient, 0);
        tenant.admin().patch("/settings", "{\"minimum_grace_days\":40}", "*").is(200);

        delete(39).isInvalid("/grace_days");
        delete(40).is(202);
    }

    @Test
    void whereNoneIsNamedItIsAsLongAsItHasToBe() {
        owner.share(credential, strict, "main").is(200);

        Answer scheduled = owner.post(path + "/deletion", "{}").is(202);

        assertThat(Instant.parse(scheduled.at("/purge_at").stringValue()))
                .isCloseTo(Instant.now().plus(20, ChronoUnit.DAYS), within(Duration.ofMinutes(1)));
    }

    @Test
    void theImpactSaysWhoAsksForHowMuch() {
        owner.share(credential, strict, "main").is(200);

        Answer impact = owner.get(path + "/deletion/impact").is(200);

        assertThat(impact.at("/projects/0/minimum_grace_days").asInt()).isZero();
        assertThat(impact.at("/projects/1/minimum_grace_days").asInt()).isEqualTo(20);
        assertThat(impact.at("/grace_days").toString()).isEqualTo("{\"minimum\":20,\"usual\":20,\"maximum\":90}");
    }

    @Test
    void aDeletionThatIsScheduledKeepsItsTime() {
        String purgeAt = delete(1).is(202).at("/purge_at").stringValue();

        ask(lenient, 90);

        assertThat(owner.get(path).at("/purge_at").stringValue()).isEqualTo(purgeAt);
    }

    private Answer delete(int days) {
        return owner.post(path + "/deletion", "{\"grace_days\":" + days + "}");
    }

    private void ask(String project, int days) {
        owner.patch("/projects/" + project, "{\"minimum_grace_days\":" + days + "}", "*")
                .is(200);
    }
}
