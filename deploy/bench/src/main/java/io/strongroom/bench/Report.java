package io.strongroom.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is told while it is measured, and kept as Markdown. */
final class Report {
    private final PrintWriter out;
    private final List<String> lines = new ArrayList<>();

    Report(PrintWriter out) {
        this.out = out;
    }

    /** Tells how far it is; not kept. */
    void progress(String line) {
        out.println("  " + line);
        out.flush();
    }

    void line(String line) {
        out.println(line);
        out.flush();
        lines.add(line);
    }

    void lines(List<String> more) {
        more.forEach(this::line);
    }

    void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
