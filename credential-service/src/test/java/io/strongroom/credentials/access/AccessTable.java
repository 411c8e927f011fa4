package io.strongroom.credentials.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/access.csv}: what each caller is answered for each operation; written from the rules, never from what runs. */
final class AccessTable {

    private static final Path FILE = Path.of("..", "docs", "access.csv");

    private AccessTable() {}

    /** @param expected status by the name of the caller */
    record Row(String operation, String thing, Map<String, Integer> expected) {

        @Override
        public String toString() {
            return operation + " (" + thing + ")";
        }
    }

    /** The rows about this service. */
    static List<Row> rows() {
        try {
            List<String> lines = Files.readAllLines(FILE);
            List<String> names = cells(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .map(line -> row(names, cells(line)))
                    .filter(row -> row.operation().contains(" /projects")
                            || row.operation().contains(" /credentials"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(List<String> names, List<String> cells) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 2; i < names.size(); i++) {
            expected.put(names.get(i), Integer.parseInt(cells.get(i)));
        }
        return new Row(cells.get(0), cells.get(1), expected);
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
