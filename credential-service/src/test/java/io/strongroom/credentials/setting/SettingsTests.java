package io.strongroom.credentials.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SettingsTests {

    private static final String SETTINGS = "/settings";

    private final Database database;
    private final Tenants tenants;
    private final Tenant tenant;
    private final Someone admin;

    @Autowired
    SettingsTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenants = tenants;
        this.tenant = tenants.create();
        this.admin = tenant.admin();
    }

    @Test
    void aTenantThatNeverChangedAnyHasTheDefaults() {
        Answer settings = admin.get(SETTINGS).is(200);

        assertThat(settings.text()).isEqualTo("{\"minimum_grace_days\":0,\"version\":1}");
        assertThat(settings.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aChangeIsAnotherVersionAndAnEvent() {
        Answer changed =
                admin.patch(SETTINGS, "{\"minimum_grace_days\":14}", "\"1\"").is(200);

        assertThat(changed.text()).isEqualTo("{\"minimum_grace_days\":14,\"version\":2}");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.get(SETTINGS).text()).isEqualTo(changed.text());
        admin.patch(SETTINGS, "{\"minimum_grace_days\":7}", "\"1\"").is(412, "precondition-failed");
        assertThat(events()).hasSize(1);
    }

    @Test
    void whatChangesNothingIsNoVersionAndNoEvent() {
        for (String patch : List.of("{}", "{\"minimum_grace_days\":0}", "{\"minimum_grace_days\":null}")) {
            assertThat(admin.patch(SETTINGS, patch, "\"1\"").is(200).header("ETag"))
                    .isEqualTo("\"1\"");
        }
        assertThat(events()).isEmpty();
    }

    @Test
    void nullAsksForNoGrace() {
        admin.patch(SETTINGS, "{\"minimum_grace_days\":14}", "*").is(200);

        assertThat(admin.patch(SETTINGS, "{\"minimum_grace_days\":null}", "*")
                        .is(200)
                        .at("/minimum_grace_days")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "91", "1.5", "1e400", "\"7\"", "{}", "true", "4294967303"})
    void namesTheFieldThatIsNotAccepted(String days) {
        admin.patch(SETTINGS, "{\"minimum_grace_days\":" + days + "}", "*").isInvalid("/minimum_grace_days");
    }

    @Test
    void onlyTenantAdminsReadAndChangeThem() {
        for (Someone other : List.of(tenant.member(), tenant.user("auditor"), tenant.machine("credentials:resolve"))) {
            other.get(SETTINGS).is(403, "forbidden");
            other.patch(SETTINGS, "{}", "*").is(403, "forbidden");
        }
        tenants.superuser().get(SETTINGS).is(404, "not-found");
    }

    @Test
    void aTenantsSettingsAreNoOthers() {
        admin.patch(SETTINGS, "{\"minimum_grace_days\":14}", "*").is(200);

        assertThat(tenants.create()
                        .admin()
                        .get(SETTINGS)
                        .at("/minimum_grace_days")
                        .asInt())
                .isZero();
    }

    @RepeatedTest(value = Race.ROUNDS, name = "round {currentRepetition}")
    void oneOfTwoChangesWithOneTagIsMade() throws Exception {
        List<Answer> answers = Race.between(
                () -> admin.patch(SETTINGS, "{\"minimum_grace_days\":1}", "\"1\""),
                () -> admin.patch(SETTINGS, "{\"minimum_grace_days\":2}", "\"1\""));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
        assertThat(events()).hasSize(1);
    }

    private List<String> events() {
        return database.eventTypes(tenant.id()).stream()
                .filter(type -> type.equals("strongroom.tenant.settings.updated"))
                .toList();
    }
}
