package io.strongroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the whole suite to {@code docs/access.csv}, the only source of what each caller may do. */
class AccessMatrixTests {

    private static final Demo DEMO = Stack.demo();
    private static final Cast CAST = new Cast(DEMO);
    private static final AccessRequests REQUESTS = new AccessRequests(DEMO, CAST);

    @TestFactory
    Stream<DynamicTest> everyCallerGetsWhatTheAccessTableSays() throws IOException {
        List<String> lines = Files.readAllLines(Stack.root().resolve("docs/access.csv"));
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(row -> DynamicTest.dynamicTest(row.get(0) + " (" + row.get(1) + ")", () -> holds(columns, row)));
    }

    private static void holds(List<String> columns, List<String> row) {
        List<String> wrong = new ArrayList<>();
        for (int column = 2; column < columns.size(); column++) {
            String caller = columns.get(column);
            Answer answer = REQUESTS.send(CAST.caller(caller), row.get(0), row.get(1));
            if (answer.status() != Integer.parseInt(row.get(column))) {
                wrong.add(caller + ": expected " + row.get(column) + ", was " + answer.status() + " " + answer.code());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
