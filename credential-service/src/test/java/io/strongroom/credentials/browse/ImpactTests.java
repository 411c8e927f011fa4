package io.strongroom.credentials.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who may withdraw a share are told before they do. */
@ServiceTest
class ImpactTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;
    private final String credential;
    private final String share;

    @Autowired
    ImpactTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
        this.credential = owner.credential("DHIS2", "main");
        owner.share(credential, project, "main").is(200);
        this.share = "/credentials/" + credential + "/shares/" + project;
    }

    @Test
    void namesTheStepsOfThatProject() {
        String other = owner.project("Measles");
        owner.share(credential, other, "main").is(200);
        owner.put(usage(project, "flow/step"), "{\"label\":\"Sync\"}").is(204);
        owner.put(usage(other, "elsewhere"), "{}").is(204);

        assertThat(owner.get(share + "/impact").is(200).text())
                .contains("\"usages\":[{\"project\":\"" + project
                        + "\",\"ref\":\"flow/step\",\"label\":\"Sync\"}],\"usages_total\":1");
    }

    @Test
    void showsTheFirstHundredAndCountsThemAll() {
        database.change("""
                insert into usage (tenant_id, credential_id, project_id, ref, created_by, created_at)
                select ?, cast(? as uuid), cast(? as uuid), 'step ' || n, gen_random_uuid(), now()
                from generate_series(1, 150) n
                """, tenant.id(), credential, project);

        var impact = owner.get(share + "/impact").is(200);
        assertThat(impact.at("/usages")).hasSize(100);
        assertThat(impact.at("/usages_total").asInt()).isEqualTo(150);
        assertThat(owner.get("/credentials/" + credential).at("/used_by")).hasSize(100);
    }

    @Test
    void isForThoseWhoMayWithdraw() {
        Someone admin = tenant.member();
        Someone editor = tenant.member();
        owner.addMember(project, admin, "admin");
        owner.addMember(project, editor, "editor");

        admin.get(share + "/impact").is(200);
        tenant.admin().get(share + "/impact").is(200);
        editor.get(share + "/impact").is(403, "forbidden");
        tenant.member().get(share + "/impact").is(404, "not-found");
        owner.delete(share).is(204);
        owner.get(share + "/impact").is(404, "not-found");
    }

    private String usage(String in, String ref) {
        return "/projects/" + in + "/credentials/" + credential + "/usages/" + ref;
    }
}
