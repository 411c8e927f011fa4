package io.strongroom.credentials.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BulkWithdrawalTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone ada;
    private final String credential;

    @Autowired
    BulkWithdrawalTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.ada = tenant.member();
        this.credential = ada.credential("DHIS2", "main", "test");
    }

    @Test
    void endsAllSharesAndGrantsOfACredentialWithTheEventOfEach() {
        for (String name : List.of("Malaria", "Measles", "Polio")) {
            ada.share(credential, ada.project(name), "main", "test").is(200);
        }
        String other = ada.credential("other", "main");
        ada.share(other, ada.project("Other"), "main").is(200);

        assertThat(ada.delete(shares()).is(200).text()).isEqualTo("{\"withdrawn\":3,\"left\":0}");
        assertThat(ada.delete(shares()).is(200).text()).isEqualTo("{\"withdrawn\":0,\"left\":0}");

        assertThat(ada.get(shares()).at("/items")).isEmpty();
        assertThat(ada.get("/credentials/" + other + "/shares").at("/items")).hasSize(1);
        assertThat(count("strongroom.credential.grant.withdrawn")).isEqualTo(6);
        assertThat(count("strongroom.credential.unshared")).isEqualTo(3);
    }

    @Test
    void leavesWhatIsTooMuchForOneTransactionToTheNext() {
        database.change("""
                insert into project (tenant_id, id, name, version, created_by, created_at, updated_at)
                select ?, gen_random_uuid(), 'P', 1, gen_random_uuid(), now(), now() from generate_series(1, 1003)""", tenant.id());
        database.change("""
                insert into share (tenant_id, credential_id, project_id, created_by, created_at)
                select tenant_id, cast(? as uuid), id, created_by, now() from project where tenant_id = ?""", credential, tenant.id());

        assertThat(ada.delete(shares()).is(200).text()).isEqualTo("{\"withdrawn\":1000,\"left\":3}");
        assertThat(ada.delete(shares()).is(200).text()).isEqualTo("{\"withdrawn\":3,\"left\":0}");
    }

    @Test
    void isForTheOwnerAndTenantAdmins() {
        Someone lead = tenant.member();
        String project = lead.project("Malaria");
        lead.addMember(project, ada, "editor");
        ada.share(credential, project, "main").is(200);

        lead.delete(shares()).is(403, "forbidden");
        tenant.member().delete(shares()).is(404, "not-found");
        assertThat(ada.get(shares()).at("/items")).hasSize(1);
        assertThat(tenant.admin().delete(shares()).is(200).at("/withdrawn").asInt())
                .isEqualTo(1);
    }

    /** Whichever comes first: what is shared after the withdrawal is shared, and nothing is half withdrawn. */
    @RepeatedTest(Race.ROUNDS)
    void eitherTheShareIsWithdrawnOrItCameAfterwards() throws Exception {
        String project = ada.project("Malaria");
        ada.share(credential, project, "main").is(200);

        var answers = Race.between(
                () -> ada.delete(shares()),
                () -> ada.share(credential, project, "main", "test"),
                () -> ada.delete(shares()));

        answers.forEach(answer -> answer.is(200));
        assertThat(database.column(
                        UUID.class,
                        "select g.id from share_grant g join share s using (tenant_id, credential_id, project_id)"
                                + " where tenant_id = ? and s.withdrawn_at is not null",
                        tenant.id()))
                .isEmpty();
        assertThat(ada.get(shares()).at("/items").size()).isIn(0, 1);
        long living = database.column(UUID.class, "select id from share_grant where tenant_id = ?", tenant.id())
                .size();
        assertThat(count("strongroom.credential.grant.given") - count("strongroom.credential.grant.withdrawn"))
                .isEqualTo(living);
    }

    private String shares() {
        return "/credentials/" + credential + "/shares";
    }

    private long count(String type) {
        return database.eventTypes(tenant.id()).stream().filter(type::equals).count();
    }
}
