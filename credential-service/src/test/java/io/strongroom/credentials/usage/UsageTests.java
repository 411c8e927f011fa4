package io.strongroom.credentials.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class UsageTests {

    private static final String STEP = "nightly/step-2";

    private final Tenants tenants;
    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone platform;
    private final String project;
    private final String credential;
    private final String usages;

    @Autowired
    UsageTests(Tenants tenants, Database database) {
        this.tenants = tenants;
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.platform = tenant.machine("usages:write");
        this.project = owner.project("Malaria");
        this.credential = owner.credential("DHIS2", "main");
        owner.share(credential, project, "main").is(200);
        this.usages = usages(project, credential);
    }

    @Test
    void thePlatformTellsWhichStepUsesACredential() {
        platform.put(usages + "/" + STEP, "{\"label\":\"Send to DHIS2\"}").is(204);

        Answer listed = owner.get(usages).is(200);
        assertThat(listed.at("/items/0/ref").stringValue()).isEqualTo(STEP);
        assertThat(listed.at("/items/0/label").stringValue()).isEqualTo("Send to DHIS2");
        assertThat(listed.at("/items/0/created_by/id").stringValue())
                .isEqualTo(platform.id().toString());
        assertThat(listed.at("/items/0/created_at").stringValue()).isNotEmpty();
    }

    @Test
    void aUsageNeedsNoBody() {
        tell(platform, STEP);

        assertThat(owner.get(usages).at("/items/0/label").isNull()).isTrue();
        platform.put(usages + "/" + STEP, "{}").is(204);
        platform.put(usages + "/" + STEP, "{\"label\":null}").is(204);
    }

    @Test
    void tellingAgainChangesNothingButTheLabel() {
        platform.put(usages + "/" + STEP, "{\"label\":\"a\"}").is(204);
        String first = owner.get(usages).text();

        owner.put(usages + "/" + STEP, "{\"label\":\"a\"}").is(204);
        assertThat(owner.get(usages).text()).isEqualTo(first);

        owner.put(usages + "/" + STEP, "{\"label\":\"b\"}").is(204);
        assertThat(owner.get(usages).text()).isEqualTo(first.replace("\"a\"", "\"b\""));
    }

    @Test
    void showsWhoToldIt() {
        tell(owner, STEP);

        assertThat(owner.get(usages).at("/items/0/created_by").toString())
                .isEqualTo("{\"id\":\"%s\",\"name\":\"User %s\"}".formatted(owner.id(), owner.id()));
    }

    @Test
    void whatWasTakenBackIsGone() {
        tell(platform, STEP);
        platform.delete(usages + "/" + STEP).is(204);

        platform.delete(usages + "/" + STEP).is(404, "not-found");
        assertThat(owner.get(usages).at("/items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c", "flow%201/step%3F2", "%C3%BCbung", "x%23y/z%3F", "sixteen:x@y+z,w"})
    void aRefIsTheRestOfThePathWhateverItHolds(String path) {
        tell(platform, path);

        assertThat(owner.get(usages).at("/items/0/ref").stringValue())
                .isEqualTo(
                        java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8));
        platform.delete(usages + "/" + path).is(204);
    }

    @Test
    void boundsARef() {
        tell(platform, "ä".repeat(255).replace("ä", "%C3%A4"));

        platform.put(usages + "/" + "a".repeat(256), "{}").isInvalid("");
        platform.put(usages + "/e%CC%81", "{}").isInvalid("");
        platform.put(usages + "/%E2%80%AE", "{}").isInvalid("");
        platform.put(usages + "/a%25b", "{}").is(400, "bad-request");
        platform.put(usages + "/a/", "{}").is(404, "not-found");
        platform.put(usages, "{}").is(405, "method-not-allowed");
        platform.delete(usages).is(405, "method-not-allowed");
        assertThat(platform.put(usages, "{}").header("Allow")).isEqualTo("GET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"label\":7}|/label", "{\"label\":\"\"}|/label", "{\"name\":\"a\"}|/name"})
    void namesTheFieldThatIsWrong(String body, String pointer) {
        platform.put(usages + "/" + STEP, body).isInvalid(pointer);
    }

    @Test
    void isForEditorsAndMachinesWithTheScope() {
        for (String role : List.of("editor", "admin", "owner")) {
            tell(join(role), role);
        }
        Someone viewer = join("viewer");
        for (Someone refused :
                List.of(viewer, tenant.admin(), tenant.machine("credentials:resolve"), tenant.machine())) {
            refused.put(usages + "/" + STEP, "{").is(403, "forbidden");
            refused.delete(usages + "/editor").is(403, "forbidden");
        }
        assertThat(viewer.get(usages).is(200).at("/items")).hasSize(3);
        assertThat(tenant.admin().get(usages).is(200).at("/items")).hasSize(3);
        platform.get(usages).is(404, "not-found");
    }

    @Test
    void knowsNothingOfWhatIsNotSharedWithTheProject() {
        String unshared = owner.credential("other", "main");
        Someone stranger = tenant.member();
        Tenant other = tenants.create();
        Someone foreign = other.machine("usages:write");
        Someone theirs = other.member();
        String theirProject = theirs.project("Malaria");
        for (String unknown : List.of(
                usages(project, unshared),
                usages(project, UUID.randomUUID().toString()),
                usages(project, "x"),
                usages(UUID.randomUUID().toString(), credential),
                usages("x", credential))) {
            platform.put(unknown + "/" + STEP, "{").is(404, "not-found");
            owner.put(unknown + "/" + STEP, "{").is(404, "not-found");
            owner.delete(unknown + "/" + STEP).is(404, "not-found");
            owner.get(unknown).is(404, "not-found");
        }
        stranger.put(usages + "/" + STEP, "{").is(404, "not-found");
        stranger.get(usages).is(404, "not-found");
        foreign.put(usages + "/" + STEP, "{").is(404, "not-found");
        foreign.put(usages(theirProject, credential) + "/" + STEP, "{").is(404, "not-found");
        theirs.get(usages(theirProject, credential)).is(404, "not-found");
    }

    @Test
    void anUnsharedCredentialTakesNoNewUsageButLosesOldOnes() {
        tell(platform, "a");
        tell(platform, "b");
        owner.delete("/credentials/" + credential + "/shares/" + project).is(204);

        platform.put(usages + "/c", "{}").is(404, "not-found");
        owner.get(usages).is(404, "not-found");
        platform.delete(usages + "/a").is(204);
        owner.share(credential, project, "main").is(200);
        assertThat(owner.get(usages).at("/items").findValuesAsString("ref")).containsExactly("b");
    }

    @Test
    void pagesByRef() {
        List<String> refs = List.of("A", "Z", "a", "a/b", "z");
        refs.reversed().forEach(ref -> tell(platform, ref));

        Answer first = owner.get(usages + "?limit=2").is(200);
        Answer second = owner.get(usages + "?limit=2&after=" + first.at("/next").stringValue());
        Answer third = owner.get(usages + "?limit=2&after=" + second.at("/next").stringValue());

        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.at("/items").findValuesAsString("ref").stream()))
                .isEqualTo(refs);
        assertThat(third.at("/next").isNull()).isTrue();
    }

    @Test
    void thereIsABoundOfUsages() {
        database.change("""
                insert into usage (tenant_id, credential_id, project_id, ref, created_by, created_at)
                select ?, cast(? as uuid), cast(? as uuid), 'step ' || n, gen_random_uuid(), now()
                from generate_series(1, 999) n
                """, tenant.id(), credential, project);
        tell(platform, "last");

        platform.put(usages + "/one-more", "{}").is(409, "too-many-usages");
        platform.put(usages + "/last", "{\"label\":\"still\"}").is(204);
        platform.delete(usages + "/last").is(204);
        tell(platform, "one-more");
    }

    @Test
    void theCredentialShowsWhatUsesItToThoseWhoMayKnow() {
        String second = owner.project("Measles");
        owner.share(credential, second, "main").is(200);
        tell(platform, STEP);
        platform.put(usages(second, credential) + "/other", "{\"label\":\"x\"}").is(204);
        Someone viewer = join("viewer");

        assertThat(usedBy(owner)).containsExactlyInAnyOrder(STEP, "other");
        assertThat(usedBy(tenant.admin())).containsExactlyInAnyOrder(STEP, "other");
        assertThat(usedBy(viewer)).containsExactly(STEP);
        assertThat(viewer.get("/credentials/" + credential).at("/used_by/0").toString())
                .isEqualTo("{\"project\":\"" + project + "\",\"ref\":\"" + STEP + "\",\"label\":null}");
        assertThat(owner.get("/credentials").at("/items/0/used_by")).hasSize(2);

        owner.delete("/credentials/" + credential + "/shares/" + second).is(204);
        assertThat(usedBy(owner)).containsExactly(STEP);
    }

    @Test
    void aProjectThatIsDeletedTakesItsUsagesAlong() {
        tell(platform, STEP);
        owner.delete("/credentials/" + credential + "/shares/" + project).is(204);
        owner.delete("/projects/" + project).is(204);

        assertThat(database.column(String.class, "select ref from usage where tenant_id = ?", tenant.id()))
                .isEmpty();
    }

    private List<String> usedBy(Someone reader) {
        return reader.get("/credentials/" + credential).is(200).at("/used_by").findValuesAsString("ref");
    }

    private void tell(Someone teller, String ref) {
        teller.call("PUT", usages + "/" + ref, null).is(204);
    }

    private Someone join(String role) {
        Someone member = tenant.member();
        owner.addMember(project, member, role);
        return member;
    }

    private static String usages(String project, String credential) {
        return "/projects/" + project + "/credentials/" + credential + "/usages";
    }
}
