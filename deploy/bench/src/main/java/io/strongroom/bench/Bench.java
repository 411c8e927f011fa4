package io.strongroom.bench;

import io.strongroom.bench.world.RunningStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "deploy/bench/run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Starts a stack of its own on free ports, or takes a running one, and measures resolving beside a raw read of the same Vault,"
                    + " alternately in one run. The machine should do nothing else.%n"
        })
final class Bench implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--folder",
            description =
                    "The folder of a running stack, as .strongroom; it gets tenants named bench-…. Else a stack is started and stopped",
            paramLabel = "FOLDER",
            defaultValue = "")
    private String folder = "";

    @Option(names = "--rounds", defaultValue = "3", description = "default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", description = "of each measurement; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "90",
            description =
                    "seconds of load before the first round, for each way of resolving; default: ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "64", description = "of single requests; default: ${DEFAULT-VALUE}")
    private int connections;

    @Option(names = "--credentials", defaultValue = "1000", description = "default: ${DEFAULT-VALUE}")
    private int credentials;

    @Option(
            names = "--scale",
            defaultValue = "0",
            description = "then adds so many credentials in a thousand tenants, and measures resolving and lists again")
    private int scale;

    @Option(
            names = "--profile",
            description = "ends with a profile of where the gateway's and credential-service's time goes")
    private boolean profile;

    @Option(names = "--write", description = "writes the report there, too", paramLabel = "FILE", defaultValue = "")
    private String write = "";

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var plan = new Plan(
                rounds,
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(warmUp),
                connections,
                credentials,
                scale,
                profile);
        var project = Path.of(System.getProperty("strongroom.project", ".")).toAbsolutePath();
        if (!folder.isEmpty()) {
            measure(plan, Path.of(folder));
            return 0;
        }
        try (var own = OwnStack.start(project)) {
            measure(plan, own.folder());
        }
        return 0;
    }

    private void measure(Plan plan, Path stack) throws Exception {
        var report = new Report(spec.commandLine().getOut());
        new Measurement(plan, RunningStack.of(stack), report).run();
        if (!write.isEmpty()) {
            report.write(Path.of(write));
        }
    }
}
