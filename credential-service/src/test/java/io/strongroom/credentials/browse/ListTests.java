package io.strongroom.credentials.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ListTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone ada;

    @Autowired
    ListTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void listsWhatTheCallerSees() {
        Someone bob = tenant.member();
        String project = ada.project("Malaria");
        ada.addMember(project, bob, "viewer");
        String shared = ada.credential("shared", "main");
        String kept = ada.credential("kept", "main");
        String own = bob.credential("own", "main");
        ada.share(shared, project, "main").is(200);

        assertThat(ids(ada.get("/credentials"))).containsExactly(kept, shared);
        assertThat(ids(bob.get("/credentials"))).containsExactly(own, shared);
        assertThat(ids(bob.get("/credentials?owner=me"))).containsExactly(own);
        assertThat(ids(bob.get("/credentials?owner=" + ada.id()))).containsExactly(shared);
        assertThat(ids(bob.get("/credentials?project=" + project))).containsExactly(shared);
        assertThat(ids(tenant.admin().get("/credentials"))).containsExactly(kept, own, shared);
        assertThat(ids(tenant.member().get("/credentials"))).isEmpty();
        assertThat(ids(tenant.member().get("/credentials?project=" + project))).isEmpty();
        assertThat(bob.get("/credentials?q=shared").at("/items/0").toString())
                .isEqualTo(bob.get("/credentials/" + shared).text());
    }

    @Test
    void findsByTheBeginningOfTheNameWhateverItsCase() {
        String dhis2 = ada.credential("DHIS2 play", "main");
        String umlaut = ada.credential("Übung", "main");
        ada.credential("play", "main");

        assertThat(ids(ada.get("/credentials?q=dhis2%20P"))).containsExactly(dhis2);
        assertThat(ids(ada.get("/credentials?q=%C3%BCB"))).containsExactly(umlaut);
        assertThat(ids(ada.get("/credentials?q=%25"))).isEmpty();
        assertThat(ids(ada.get("/credentials?q=dhis2%20play%20"))).isEmpty();
    }

    @Test
    void filtersByTypeAndStatus() {
        String ready = ada.credential("ready", "main");
        String empty = ada.credential("empty");

        assertThat(ids(ada.get("/credentials?type=raw"))).containsExactly(empty, ready);
        assertThat(ids(ada.get("/credentials?type=http"))).isEmpty();
        assertThat(ids(ada.get("/credentials?status=ready"))).containsExactly(ready);
        assertThat(ids(ada.get("/credentials?status=incomplete"))).containsExactly(empty);
        assertThat(ids(ada.get("/credentials?status=drifted"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "created_at", "-created_at", "updated_at", "-updated_at"})
    void pagesInEachOrderWithoutLossOrRepetition(String sort) {
        List<String> made = new ArrayList<>();
        for (String name : List.of("b", "a", "B", "c", "a")) {
            made.add(ada.credential(name, "main"));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer page = ada.get("/credentials?limit=2&sort=" + sort + after).is(200);
            seen.addAll(ids(page));
            after = page.at("/next").isNull()
                    ? null
                    : "&after=" + page.at("/next").stringValue();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
        if (sort.equals("created_at")) {
            assertThat(seen).containsExactlyElementsOf(made);
        }
        if (sort.equals("-created_at")) {
            assertThat(seen.reversed()).containsExactlyElementsOf(made);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "sort=colour",
                "sort=name,-name",
                "status=gone",
                "after=x",
                "after=WyJhIl0"
            })
    void refusesParametersThatItDoesNotKnow(String query) {
        ada.get("/credentials?" + query).is(400, "invalid-parameter");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        ada.credential("a", "main");
        ada.credential("b", "main");
        String next = ada.get("/credentials?limit=1&sort=name").at("/next").stringValue();

        ada.get("/credentials?limit=1&sort=-name&after=" + next).is(400, "invalid-parameter");
    }

    @Test
    void showsWhatMayBePickedInAProject() {
        String project = ada.project("Malaria");
        Someone viewer = tenant.member();
        ada.addMember(project, viewer, "viewer");
        String granted = ada.credential("a granted", "main", "test");
        String ungranted = ada.credential("b ungranted", "main");
        String withdrawn = ada.credential("c withdrawn", "main");
        ada.share(granted, project, "main").is(200);
        ada.share(ungranted, project).is(200);
        ada.share(withdrawn, project, "main").is(200);
        ada.delete("/credentials/" + withdrawn + "/shares/" + project).is(204);

        Answer list = viewer.get("/projects/" + project + "/credentials").is(200);

        assertThat(ids(list)).containsExactly(granted, ungranted);
        assertThat(list.at("/items/0/environments").toString())
                .isEqualTo("[{\"name\":\"main\",\"keys\":[\"user\",\"password\"]}]");
        assertThat(list.at("/items/0/owner/id").stringValue())
                .isEqualTo(ada.id().toString());
        assertThat(list.at("/items/0/status").stringValue()).isEqualTo("ready");
        assertThat(list.at("/items/1/environments")).isEmpty();
        tenant.member().get("/projects/" + project + "/credentials").is(404, "not-found");

        Answer first =
                viewer.get("/projects/" + project + "/credentials?limit=1").is(200);
        Answer second = viewer.get("/projects/" + project + "/credentials?limit=1&after="
                + first.at("/next").stringValue());
        assertThat(ids(second)).containsExactly(ungranted);
    }

    @Test
    void aGrantThatHasExpiredIsNoGrant() {
        String project = ada.project("Malaria");
        String credential = ada.credential("a", "main");
        ada.share(credential, project, "main").is(200);
        database.change("update share_grant set expires_at = now() where credential_id = cast(? as uuid)", credential);

        assertThat(ada.get("/projects/" + project + "/credentials").at("/items/0/environments"))
                .isEmpty();
        assertThat(ada.get("/credentials/" + credential).at("/projects/0/environments"))
                .isEmpty();
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.is(200).at("/items").forEach(item -> ids.add(item.get("id").stringValue()));
        return ids;
    }
}
