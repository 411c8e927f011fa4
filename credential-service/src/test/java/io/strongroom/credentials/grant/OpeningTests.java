package io.strongroom.credentials.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever grants is told what that opens, and whoever looks at a share who granted what, until when and why. */
@ServiceTest
class OpeningTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone ada;
    private final Someone lead;
    private final String project;
    private final String credential;

    @Autowired
    OpeningTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.ada = tenant.member();
        this.lead = tenant.member();
        this.project = lead.project("Malaria");
        lead.addMember(project, ada, "editor");
        this.credential = ada.credential("DHIS2", "main", "test");
    }

    @Test
    void tellsWhichKeysWorkersGetAndWhoElseSeesTheCredential() {
        ada.putNew("/credentials/" + credential + "/environments/empty", null).is(201);

        Answer shared = ada.share(credential, project, "main", "empty").is(200);

        assertThat(shared.at("/opens").toString())
                .isEqualTo("{\"environments\":[{\"name\":\"empty\",\"keys\":[],\"filled\":false},"
                        + "{\"name\":\"main\",\"keys\":[\"user\",\"password\"],\"filled\":true}],\"members\":2,"
                        + "\"machine_clients\":{\"scope\":\"credentials:resolve\",\"of\":\"tenant\"}}");
        assertThat(ada.share(credential, project).is(200).at("/opens/environments"))
                .isEmpty();
        assertThat(ada.get(shares()).at("/items/0").has("opens")).isFalse();
    }

    @Test
    void tellsWhoGrantedWhatUntilWhenAndWhy() {
        String end = Instant.now()
                .plus(6, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        ada.put(share(), "{\"environments\":[\"main\"],\"expires_at\":\"" + end + "\",\"reason\":\"audit\"}")
                .is(200);

        Answer seen = lead.get(shares()).is(200);

        assertThat(seen.at("/items/0/grants/0/environment").stringValue()).isEqualTo("main");
        assertThat(seen.at("/items/0/grants/0/granted_by/name").stringValue()).isEqualTo("User " + ada.id());
        assertThat(seen.at("/items/0/grants/0/granted_at").isString()).isTrue();
        assertThat(seen.at("/items/0/grants/0/expires_at").stringValue()).isEqualTo(end);
        assertThat(seen.at("/items/0/grants/0/reason").stringValue()).isEqualTo("audit");
    }

    @Test
    void aGrantExpiresByItselfAndIsShownAsExpired() {
        Someone worker = tenant.machine("credentials:resolve");
        String resolve = "/projects/" + project + "/credentials/" + credential + "/resolve";
        ada.share(credential, project, "main").is(200);
        assertThat(status()).isEqualTo("active");
        worker.post(resolve, "{\"environment\":\"main\"}").is(200);

        endsIn("6 days 23 hours");
        assertThat(status()).isEqualTo("expiring");
        worker.post(resolve, "{\"environment\":\"main\"}").is(200);

        endsIn("0 seconds");
        assertThat(status()).isEqualTo("expired");
        worker.post(resolve, "{\"environment\":\"main\"}").is(403, "grant-missing");
        assertThat(ada.get(shares()).at("/items/0/environments")).isEmpty();

        ada.share(credential, project, "main").is(200);
        assertThat(status()).isEqualTo("active");
        worker.post(resolve, "{\"environment\":\"main\"}").is(200);
    }

    private void endsIn(String interval) {
        database.change(
                "update share_grant set expires_at = now() + cast(? as interval) where credential_id = cast(? as uuid)",
                interval,
                credential);
    }

    private String status() {
        return ada.get(shares()).at("/items/0/grants/0/status").stringValue();
    }

    private String shares() {
        return "/credentials/" + credential + "/shares";
    }

    private String share() {
        return shares() + "/" + project;
    }
}
