package io.strongroom.e2e.access;

import io.strongroom.e2e.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code docs/access.csv}, row by row. */
public record AccessRows(List<AccessRow> rows) {

    /** @param statuses what each caller is answered, by the name of the column, in the order of the file */
    public record AccessRow(String operation, String thing, Map<String, Integer> statuses) {

        /** Somebody for whom it works. */
        Optional<String> somebodyWhoMay() {
            return statuses.entrySet().stream()
                    .filter(column -> column.getValue() < 300)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    public static AccessRows read() {
        try {
            List<String> lines = Files.readAllLines(Stack.root().resolve("docs/access.csv"));
            List<String> columns = List.of(lines.getFirst().split(",", -1));
            return new AccessRows(lines.stream()
                    .skip(1)
                    .map(line -> row(columns, List.of(line.split(",", -1))))
                    .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Somebody for whom the operation works on a thing that exists. */
    public Optional<String> somebodyWhoMay(String operation) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation))
                .flatMap(row -> row.somebodyWhoMay().stream())
                .findFirst();
    }

    private static AccessRow row(List<String> columns, List<String> cells) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (int column = 2; column < columns.size(); column++) {
            statuses.put(columns.get(column), Integer.valueOf(cells.get(column)));
        }
        return new AccessRow(cells.get(0), cells.get(1), statuses);
    }
}
