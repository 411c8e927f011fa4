package io.strongroom.credentials.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestAuditLog;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ActivityTests {

    private static final String EMPTY = "{\"items\":[],\"next\":null}";
    private static final String EVENT =
            "{\"id\":\"0199c3a2-0000-7000-8000-000000000009\",\"sequence\":9007199254740991,\"event\":{\"time\":1772353800000}}";

    private final TestAuditLog log;
    private final Tenant tenant;
    private final Someone ada;
    private final String project;
    private final String credential;

    @Autowired
    ActivityTests(Tenants tenants, TestAuditLog log) {
        this.log = log;
        this.tenant = tenants.create();
        this.ada = tenant.member();
        this.project = ada.project("Malaria");
        this.credential = ada.credential("DHIS2", "main");
    }

    @AfterEach
    void comeBack() {
        log.answers(200, EMPTY);
    }

    @Test
    void isWhatTheLogTellsOfTheCredentialAndOfTheProject() {
        log.answers(200, "{\"items\":[" + EVENT + "],\"next\":\"n\"}");

        assertThat(ada.get(ofCredential()).is(200).text()).isEqualTo("{\"items\":[" + EVENT + "],\"next\":\"n\"}");
        assertThat(log.asked().target())
                .isEqualTo("/internal/activity?reader=" + ada.id() + "&limit=50&resource=" + credential);
        ada.get(ofProject()).is(200);
        assertThat(log.asked().target()).endsWith("&limit=50&project=" + project);
        assertThat(claims()).contains("\"tenant\":\"" + tenant.id() + "\"", "\"act\":\"" + ada.id() + "\"");
    }

    @Test
    void passesOnWhatMayBeAskedAndNothingElse() {
        ada.get(ofCredential() + "?limit=7&from=2026-01-01T00:00:00Z&to=2026-02-01T01:00:00%2B01:00&outcome=failure"
                        + "&type=a%26resource%3Db&after=x%2By&resource=other&project=other&reader=other&actor=other")
                .is(200);

        assertThat(log.asked().target())
                .isEqualTo("/internal/activity?reader=" + ada.id()
                        + "&limit=7&from=2026-01-01T00%3A00%3A00Z&to=2026-02-01T00%3A00%3A00Z&type=a%26resource%3Db"
                        + "&outcome=failure&after=x%2By&resource=" + credential);
    }

    @Test
    void isForWhoIsAnswerable() {
        Someone admin = tenant.member();
        Someone editor = tenant.member();
        ada.addMember(project, admin, "admin");
        ada.addMember(project, editor, "editor");
        ada.share(credential, project, "main").is(200);

        admin.get(ofProject()).is(200);
        editor.get(ofProject()).is(403, "forbidden");
        admin.get(ofCredential()).is(403, "forbidden");
        tenant.admin().get(ofProject()).is(200);
        tenant.admin().get(ofCredential()).is(200);
        tenant.member().get(ofCredential()).is(404, "not-found");
        tenant.member().get(ofProject()).is(404, "not-found");
        ada.get("/credentials/" + UUID.randomUUID() + "/activity").is(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "from=yesterday", "to=x", "outcome=maybe", "type=%00"})
    void refusesParametersThatItDoesNotKnow(String query) {
        ada.get(ofCredential() + "?" + query).is(400, "invalid-parameter");
    }

    @Test
    void aPositionThatTheLogDoesNotKnowIsTheCallersAndALogThatIsAwayIsNot() {
        log.answers(400, "{\"code\":\"invalid-parameter\"}");
        ada.get(ofCredential() + "?after=x").is(400, "invalid-parameter");

        for (int status : new int[] {500, 503, 403}) {
            log.answers(status, "{}");
            ada.get(ofCredential()).is(503, "dependency-unavailable");
        }
        log.answers(200, "no json");
        ada.get(ofCredential()).is(503, "dependency-unavailable");
    }

    /** Of the token that the log was asked with. */
    private String claims() {
        String token = log.asked().header("Authorization").getFirst();
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private String ofCredential() {
        return "/credentials/" + credential + "/activity";
    }

    private String ofProject() {
        return "/projects/" + project + "/activity";
    }
}
