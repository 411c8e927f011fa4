package io.strongroom.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a JVM's time goes, by the samples of Flight Recorder, which is switched on in the running process. */
public final class Profile {
    private static final int ROWS = 12;

    private final long pid;
    private final Path recording;

    public Profile(long pid) throws IOException {
        this.pid = pid;
        this.recording = Files.createTempFile("strongroom-bench", ".jfr");
    }

    public void begin() {
        jcmd("JFR.start", "name=bench", "settings=profile");
    }

    /** @return lines of Markdown: samples by the library whose method is nearest to the top of the stack */
    public List<String> end() throws IOException {
        jcmd("JFR.dump", "name=bench", "filename=" + recording);
        jcmd("JFR.stop", "name=bench");
        try {
            return table();
        } finally {
            Files.delete(recording);
        }
    }

    private List<String> table() throws IOException {
        var owners = new HashMap<String, Integer>();
        int all = 0;
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                var event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    owners.merge(owner(event), 1, Integer::sum);
                    all++;
                }
            }
        }
        return rows(owners, all);
    }

    private static List<String> rows(Map<String, Integer> owners, int all) {
        var lines = new ArrayList<>(List.of("| code | samples |", "|---|---|"));
        owners.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(ROWS)
                .forEach(row -> lines.add("| %s | %.1f %% |".formatted(row.getKey(), 100.0 * row.getValue() / all)));
        return lines;
    }

    private static String owner(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .map(Profile::type)
                .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun."))
                .findFirst()
                .map(Profile::library)
                .orElse("the JDK alone");
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** Our own code by its package, others' by the first three parts of theirs. */
    private static String library(String type) {
        var parts = type.split("\\.", -1);
        var length = type.startsWith("io.strongroom.") ? parts.length - 1 : Math.min(4, parts.length - 1);
        return String.join(".", List.of(parts).subList(0, length));
    }

    private void jcmd(String command, String... arguments) {
        try {
            var words = new ArrayList<String>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
            words.add(String.valueOf(pid));
            words.add(command);
            words.addAll(List.of(arguments));
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Long enough for a few thousand samples. */
    public static Duration length() {
        return Duration.ofSeconds(20);
    }
}
