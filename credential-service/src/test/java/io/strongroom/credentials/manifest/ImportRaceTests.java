package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ImportRaceTests {

    private final Database database;
    private final Tenant tenant;
    private final Someone ada;

    @Autowired
    ImportRaceTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void twoImportsOfOneFileMakeEachEntryOnce() throws Exception {
        String project = ada.project("Malaria");
        for (int round = 1; round <= Race.ROUNDS; round++) {
            String file = file(round, project);

            List<Answer> answers =
                    Race.between(() -> Files.send(ada, file), () -> Files.send(ada, file), () -> Files.send(ada, file));

            assertThat(answers)
                    .allSatisfy(
                            answer -> assertThat(answer.is(200).at("/refused").asInt())
                                    .as(answer.text())
                                    .isZero());
            assertThat(answers.stream().mapToInt(answer -> answer.at("/created").asInt()))
                    .as("made by one of them")
                    .satisfies(made -> assertThat(
                                    made.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(5));
            assertThat(count("credential")).isEqualTo(round * 5);
        }
        assertThat(database.eventTypes(tenant.id()).stream().filter("strongroom.credential.created"::equals))
                .hasSize(Race.ROUNDS * 5);
        assertThat(database.column(UUID.class, "select id from share_grant where tenant_id = ?", tenant.id()))
                .hasSize(Race.ROUNDS * 5);
    }

    @Test
    void anImportAndAChangeOfTheOwnersDoNotHalfOverwriteEachOther() throws Exception {
        String file = Files.of("  - {external_id: x, name: from-file, type: {kind: raw}, account: integration}\n");
        Files.send(ada, file).is(200);
        String id = database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id())
                .getFirst()
                .toString();
        for (int round = 1; round <= Race.ROUNDS; round++) {
            ada.patch("/credentials/" + id, "{\"name\":\"before\",\"account\":\"personal\"}", "*")
                    .is(200);
            Race.between(
                    () -> Files.send(ada, file).is(200),
                    () -> ada.patch("/credentials/" + id, "{\"name\":\"patched\"}", "*")
                            .is(200));

            Answer after = ada.get("/credentials/" + id);
            assertThat(after.at("/account").stringValue()).isEqualTo("integration");
            assertThat(after.at("/name").stringValue()).isIn("patched", "from-file");
        }
    }

    private int count(String table) {
        return database.column(UUID.class, "select id from " + table + " where tenant_id = ?", tenant.id())
                .size();
    }

    private static String file(int round, String project) {
        var entries = new StringBuilder();
        for (int n = 0; n < 5; n++) {
            entries.append(
                    "  - {external_id: r%d-%d, name: n, type: {kind: raw}, environments: {main: {keys: [a]}}, projects: [{project: %s, environments: [main]}]}%n"
                            .formatted(round, n, project));
        }
        return Files.of(entries.toString());
    }
}
