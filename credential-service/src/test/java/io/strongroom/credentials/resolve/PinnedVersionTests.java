package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One run sees one version of the values from start to end, if it asks for that. */
@ServiceTest
class PinnedVersionTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone worker;
    private final String project;
    private final String credential;
    private final String values;

    @Autowired
    PinnedVersionTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
        this.credential = owner.credential("DHIS2", "main");
        this.values = "/credentials/" + credential + "/environments/main/values";
        owner.share(credential, project, "main").is(200);
        owner.put(values, "{\"n\":2}", "\"1\"").is(200);
        owner.put(values, "{\"n\":3}", "\"2\"").is(200);
    }

    @Test
    void givesTheVersionThatIsNamed() {
        Answer given = resolve("2").is(200);

        assertThat(given.text()).startsWith("{\"configuration\":{\"n\":2},\"version\":2,");
        assertThat(given.at("/secret_paths").toString()).isEqualTo("[\"/n\"]");
        assertThat(resolve("null").is(200).at("/version").asInt()).isEqualTo(3);
        assertThat(database.column(
                        String.class,
                        "select body::jsonb #>> '{resources,0,version}' from access_event_outbox"
                                + " where tenant_id = ? and type = ? order by arrival",
                        tenant.id(),
                        ResolveEvents.RESOLVED))
                .containsExactly("2", "3");
    }

    @Test
    void aRunKeepsItsVersionWhileTheOwnerChangesTheValues() {
        long pinned = resolve("null").is(200).at("/version").asLong();
        owner.put(values, "{\"n\":4}", "\"3\"").is(200);

        assertThat(resolve(String.valueOf(pinned)).is(200).text()).contains("{\"n\":3}");
        assertThat(resolve("null").is(200).text()).contains("{\"n\":4}");
    }

    @Test
    void saysWhichVersionIsCurrentWhereTheNamedOneIsNotKept() {
        assertThat(resolve("4").is(409, "version-not-kept").at("/detail").stringValue())
                .contains("Version 4", "'main'", "current one is 3");
        resolve("9223372036854775807").is(409, "version-not-kept");
        database.change("delete from value_version where tenant_id = ? and number = 1", tenant.id());
        resolve("1").is(409, "version-not-kept");
    }

    @Test
    void aVersionWithoutValuesIsNone() {
        owner.delete(values, "\"3\"").is(204);
        owner.putNew(values, "{\"n\":5}").is(200);

        resolve("4").is(409, "version-not-kept");
        resolve("3").is(200);
    }

    @Test
    void nothingIsGivenOfAnEnvironmentThatWasEmptied() {
        owner.delete(values, "\"3\"").is(204);

        resolve("2").is(409, "environment-not-filled");
        resolve("null").is(409, "environment-not-filled");
    }

    @Test
    void nothingIsGivenWithoutAGrantWhateverIsPinned() {
        owner.share(credential, project).is(200);

        resolve("2").is(403, "grant-missing");
    }

    @Test
    void eachItemOfABatchIsPinnedByItself() {
        Answer given = worker.post(
                        "/projects/" + project + "/resolve",
                        "{\"items\":[%s,%s,%s]}".formatted(item("1"), item("7"), item("null")))
                .is(200);

        assertThat(given.at("/items/0/version").asInt()).isEqualTo(1);
        assertThat(given.at("/items/1/problem/code").stringValue()).isEqualTo("version-not-kept");
        assertThat(given.at("/items/2/version").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"1\"", "true", "99999999999999999999"})
    void aVersionIsAWholeNumberFromOne(String version) {
        resolve(version).isInvalid("/version");
        worker.post("/projects/" + project + "/resolve", "{\"items\":[" + item(version) + "]}")
                .isInvalid("/items/0/version");
    }

    private Answer resolve(String version) {
        return worker.post(
                "/projects/" + project + "/credentials/" + credential + "/resolve",
                "{\"environment\":\"main\",\"version\":" + version + "}");
    }

    private String item(String version) {
        return "{\"credential\":\"%s\",\"environment\":\"main\",\"version\":%s}".formatted(credential, version);
    }
}
