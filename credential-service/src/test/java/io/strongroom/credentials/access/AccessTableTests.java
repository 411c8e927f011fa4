package io.strongroom.credentials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.access.Scene.Things;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Withdrawals;
import io.strongroom.platform.test.access.AccessTable.Row;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTests {

    private final Tenants tenants;
    private final Withdrawals withdrawals;
    private final Someone withdrawn;
    private final Tenant home;
    private final Scene scene;

    @Autowired
    AccessTableTests(Tenants tenants, Withdrawals withdrawals) {
        this.tenants = tenants;
        this.withdrawals = withdrawals;
        this.home = tenants.create();
        this.withdrawn = home.member();
        this.scene = new Scene(tenants, withdrawn);
    }

    @BeforeAll
    void withdrawSomebody() {
        withdrawals.withdraw(home, withdrawn);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> withdrawn.get("/projects").is(401, "unauthenticated"));
    }

    static List<Row> rows() {
        return OwnRows.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersEachCallerAsTheTableSays(Row row) {
        Map<String, Integer> answered = new LinkedHashMap<>();
        row.expected().keySet().forEach(name -> answered.put(name, answer(row, name)));

        assertThat(answered).isEqualTo(row.expected());
    }

    private int answer(Row row, String caller) {
        Scene asked = endsTheScene(row, caller) ? new Scene(tenants, withdrawn) : scene;
        Things things = switch (row.thing()) {
            case "foreign" -> caller.equals("other_tenant") ? scene.own() : asked.foreign();
            case "random" -> Scene.random();
            default -> asked.own();
        };
        int status = asked.ask(asked.caller(caller), row.operation(), things).status();
        if (mayHaveChanged(row, status)) {
            asked.restore();
        }
        return status;
    }

    /** What was let through, and what the scene itself prepares. */
    private static boolean mayHaveChanged(Row row, int status) {
        boolean changes = !row.operation().startsWith("GET ");
        return changes && status < 300 || row.operation().equals("DELETE /credentials/{c}/deletion");
    }

    /** Only a deletion that is let through cannot be undone. */
    private static boolean endsTheScene(Row row, String caller) {
        return row.operation().startsWith("DELETE /projects") && row.expected().getOrDefault(caller, 0) < 300;
    }
}
