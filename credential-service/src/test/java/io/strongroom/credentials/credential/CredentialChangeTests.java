package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The owner changes what stands on a credential, and which environments it has. */
@ServiceTest
class CredentialChangeTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final String credential;

    @Autowired
    CredentialChangeTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.credential = "/credentials/" + owner.credential("DHIS2", "main");
    }

    @Test
    void aMergePatchChangesWhatItNames() {
        Instant end = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        Answer changed = owner.patch(
                        credential,
                        "{\"name\":\"Other\",\"external_id\":\"x-1\",\"account\":\"integration\",\"expires_at\":\"%s\"}"
                                .formatted(end),
                        "\"1\"")
                .is(200);

        assertThat(changed.text()).isEqualTo("{\"version\":2,\"warnings\":[]}");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer shown = owner.get(credential).is(200);
        assertThat(shown.header("ETag")).isEqualTo("\"2\"");
        assertThat(shown.at("/name").asString()).isEqualTo("Other");
        assertThat(shown.at("/external_id").asString()).isEqualTo("x-1");
        assertThat(shown.at("/account").asString()).isEqualTo("integration");
        assertThat(shown.at("/expires_at").asString()).isEqualTo(end.toString());
        assertThat(shown.at("/status").asString()).isEqualTo("expiring");
        assertThat(updates())
                .singleElement()
                .asString()
                .contains("[\"name\",\"external_id\",\"expires_at\",\"account\"]");

        owner.patch(credential, "{\"external_id\":null,\"expires_at\":null}", "\"2\"")
                .is(200);
        shown = owner.get(credential);
        assertThat(shown.at("/external_id").isNull()).isTrue();
        assertThat(shown.at("/expires_at").isNull()).isTrue();
        assertThat(shown.at("/name").asString()).isEqualTo("Other");
    }

    @Test
    void whatChangesNothingIsNoVersionAndNoEvent() {
        Answer same = owner.patch(credential, "{\"name\":\"DHIS2\",\"external_id\":null}", "\"1\"")
                .is(200);

        assertThat(same.header("ETag")).isEqualTo("\"1\"");
        owner.patch(credential, "{}", "*").is(200);
        assertThat(updates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{\"name\":null}|/name",
                "{\"name\":\"\"}|/name",
                "{\"name\":7}|/name",
                "{\"external_id\":\"\"}|/external_id",
                "{\"external_id\":[]}|/external_id",
                "{\"expires_at\":\"2020-01-01T00:00:00Z\"}|/expires_at",
                "{\"expires_at\":\"tomorrow\"}|/expires_at",
                "{\"expires_at\":1}|/expires_at",
                "{\"account\":\"shared\"}|/account",
                "{\"account\":null}|/account",
                "{\"owner\":\"x\"}|/owner",
                "{\"type\":{\"kind\":\"raw\"}}|/type"
            },
            delimiter = '|')
    void aFieldThatIsNotAcceptedIsNamed(String patch, String pointer) {
        owner.patch(credential, patch, "\"9\"").isInvalid(pointer);
        assertThat(owner.get(credential).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void conditionsAreHeldToTheCredentialsVersion() {
        owner.call("PATCH", credential, "{}").is(428, "precondition-required");
        owner.patch(credential, "{\"name\":\"x\"}", "\"2\"").is(412, "precondition-failed");
        owner.patch(credential, "{\"name\":\"x\"}", "W/\"1\"").is(412, "precondition-failed");
        owner.put(credential + "/environments/main/values", "{\"a\":1}", "\"1\"")
                .is(200);
        owner.patch(credential, "{\"name\":\"x\"}", "\"1\"").is(412, "precondition-failed");
        owner.patch(credential, "{\"name\":\"x\"}", "\"2\"").is(200);
        tenant.admin().patch(credential, "{\"name\":\"x\"}", "\"3\"").is(403, "forbidden");
        tenant.member().patch(credential, "{\"name\":\"x\"}", "\"3\"").is(404, "not-found");
    }

    @Test
    void environmentsAreDeclaredRenamedAndRemoved() {
        Answer declared = owner.putNew(credential + "/environments/test", null).is(201);
        assertThat(declared.header("ETag")).isEqualTo("\"2\"");
        assertThat(owner.get(credential).at("/status").asString()).isEqualTo("incomplete");
        owner.putNew(credential + "/environments/test", null).is(412, "precondition-failed");
        owner.call("PUT", credential + "/environments/x", null).is(428, "precondition-required");
        owner.putNew(credential + "/environments/%E2%80%AE", null).isInvalid("");

        rename("test", "{\"name\":\"main\"}", 2).is(409, "environment-exists");
        rename("test", "{\"name\":\"a/b\"}", 2).isInvalid("/name");
        rename("test", "{\"name\":null}", 2).isInvalid("/name");
        rename("test", "{\"name\":\"staging\"}", 1).is(412, "precondition-failed");
        assertThat(rename("test", "{}", 2).is(200).header("ETag")).isEqualTo("\"2\"");
        assertThat(rename("test", "{\"name\":\"staging\"}", 2).is(200).header("ETag"))
                .isEqualTo("\"3\"");
        rename("test", "{\"name\":\"x\"}", 3).is(404, "not-found");

        owner.delete(credential + "/environments/main").is(428, "precondition-required");
        owner.delete(credential + "/environments/main", "\"2\"").is(412, "precondition-failed");
        assertThat(owner.delete(credential + "/environments/main", "\"3\"")
                        .is(204)
                        .header("ETag"))
                .isEqualTo("\"4\"");
        assertThat(owner.get(credential).at("/environments").findValuesAsString("name"))
                .containsExactly("staging");
        assertThat(updates()).hasSize(3);
        assertThat(database.eventTypes(tenant.id())).contains("strongroom.credential.value.changed");
        assertThat(database.column(String.class, "select state from value_intent where tenant_id = ?", tenant.id()))
                .containsExactly("reaping");
    }

    @Test
    void aGrantedEnvironmentStaysAndTheAnswerNamesTheProjects() {
        String id = credential.substring("/credentials/".length());
        String malaria = owner.project("Malaria");
        String measles = owner.project("Measles");
        owner.share(id, malaria, "main").is(200);
        owner.share(id, measles, "main").is(200);

        Answer refused = owner.delete(credential + "/environments/main", "*").is(409, "environment-granted");

        assertThat(refused.at("/errors").findValuesAsString("message"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("Malaria", malaria),
                        two -> assertThat(two).contains("Measles", measles));
        rename("main", "{\"name\":\"other\"}", 1).is(409, "environment-granted");
        owner.share(id, malaria).is(200);
        database.change("update share_grant set expires_at = now() where project_id = ?", UUID.fromString(measles));
        owner.delete(credential + "/environments/main", "*").is(204);
        assertThat(owner.get(credential + "/shares").at("/items/0/environments"))
                .isEmpty();
    }

    private Answer rename(String environment, String patch, int version) {
        return owner.patch(credential + "/environments/" + environment, patch, "\"" + version + "\"");
    }

    private List<String> updates() {
        return database.column(
                String.class,
                "select body from access_event_outbox where tenant_id = ? and type = 'strongroom.credential.updated' order by arrival",
                tenant.id());
    }
}
