package io.strongroom.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs a command of a service's application: it has the service's configuration, and ends. */
public final class ServiceCommand {
    private final StackSettings settings;
    private final Service service;

    public ServiceCommand(StackSettings settings, Service service) {
        this.settings = settings;
        this.service = service;
    }

    /**
     * @param input is given on standard input, where no other process sees it
     * @throws StackException with what it said, when it fails
     */
    public void run(List<String> arguments, String input) {
        var words = new ArrayList<>(ServiceJvm.options(service));
        words.add("-jar");
        words.add(Application.unpacked(service, settings).jar().toString());
        words.addAll(arguments);
        words.add("--spring.config.additional-location=file:"
                + settings.folder().config().data().resolve(service.folder() + ".yml"));
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            try (var standardInput = process.outputWriter(StandardCharsets.UTF_8)) {
                standardInput.write(input + "\n");
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackException(
                        "%s %s failed: %s".formatted(service.folder(), arguments.getFirst(), said.strip()));
            }
        } catch (IOException e) {
            throw new StackException("cannot run " + arguments.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }
}
