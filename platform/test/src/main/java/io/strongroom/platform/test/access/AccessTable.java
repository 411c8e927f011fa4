package io.strongroom.platform.test.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code docs/access.csv}: what each caller is answered for each operation; written from the rules, never from what runs. */
public final class AccessTable {

    private AccessTable() {}

    /** @param expected status by the name of the caller, in the order of the file */
    public record Row(String operation, String thing, Map<String, Integer> expected) {

        @Override
        public String toString() {
            return operation + " (" + thing + ")";
        }
    }

    /** All rows. @param root of the project */
    public static List<Row> rows(Path root) {
        try {
            List<String> lines = Files.readAllLines(root.resolve("docs/access.csv"));
            List<String> names = cells(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(names, cells(line))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Row row(List<String> names, List<String> cells) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 2; i < names.size(); i++) {
            expected.put(names.get(i), Integer.valueOf(cells.get(i)));
        }
        return new Row(cells.get(0), cells.get(1), expected);
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
