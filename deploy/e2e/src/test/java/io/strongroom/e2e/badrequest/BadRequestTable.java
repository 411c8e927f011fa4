package io.strongroom.e2e.badrequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code bad-requests.txt}; how it is written stands at its head. */
final class BadRequestTable {

    private static final Path FILE = Path.of("src/test/resources/bad-requests.txt");
    private static final int COLUMNS = 5;

    private BadRequestTable() {}

    static List<BadRequest> rows() {
        List<BadRequest> rows = new ArrayList<>();
        String group = "";
        int number = 0;
        for (String line : lines()) {
            number++;
            if (line.startsWith("## ")) {
                group = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(row(number, group, line));
            }
        }
        return rows;
    }

    private static BadRequest row(int number, String group, String line) {
        String[] cells = line.split(" +\\| +", -1);
        if (cells.length != COLUMNS) {
            throw new AssertionError("bad-requests.txt, line " + number + " has " + cells.length + " columns");
        }
        List<String> headers = cells[2].equals("-")
                ? List.of()
                : Arrays.stream(cells[2].split(" && ", -1)).toList();
        List<String> expected = Arrays.stream(cells[4].strip().split(" ", -1))
                .map(word -> word.equals("''") ? "" : word)
                .toList();
        return new BadRequest(
                number, group, cells[0].strip(), cells[1], headers, cells[3].equals("-") ? "" : cells[3], expected);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
