package io.strongroom.broker.identity.founding;

import io.strongroom.broker.identity.secret.ShownSecret;
import io.strongroom.broker.identity.user.CreatedUser;
import io.strongroom.broker.identity.user.FirstSuperuser;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command that gives an installation its first superuser: who may run it may read the service's configuration anyway. */
@Command(
        name = "oauth-broker-service " + CreateSuperuser.NAME,
        description = {
            "Makes the installation's first superuser, once; it refuses when there is one.",
            "Takes the service's own configuration, from the environment or as --spring.… options. The service need not run."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:made", "1:there is one already, or the database is away", "2:wrong options"})
public final class CreateSuperuser implements Callable<Integer> {

    public static final String NAME = "create-superuser";

    private static final Pattern PROPERTY = Pattern.compile("--[A-Za-z0-9-]+(\\.[^=]+)?=.*");

    private static final String[] QUIET = {"--spring.main.banner-mode=off", "--logging.level.root=off"};

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--email", required = true, description = "Mail address to sign in with.")
    @SuppressWarnings("NullAway.Init")
    private String email;

    @Option(names = "--name", defaultValue = "Superuser", description = "Name to show (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--password-stdin",
            description = "Read the password from the first line of standard input, at least 12 characters."
                    + " Without it a password is generated and printed, this once.")
    private boolean passwordFromInput;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    private boolean help;

    /** Handed to Spring Boot: where the configuration is. */
    @Unmatched
    private List<String> configuration = new ArrayList<>();

    /**
     * The command in a process of its own, where nothing but its answer is printed.
     *
     * @return the exit code
     */
    public static int run(String... arguments) {
        return commandLine()
                .execute(Stream.of(arguments, QUIET).flatMap(Stream::of).toArray(String[]::new));
    }

    /** The command with its options. */
    public static CommandLine commandLine() {
        return new CommandLine(new CreateSuperuser());
    }

    @Override
    public Integer call() throws IOException {
        refuseTypingErrors();
        @Nullable String password = passwordFromInput ? firstLine() : null;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(CommandContext.class)
                .web(WebApplicationType.NONE)
                .run(configuration.toArray(String[]::new))) {
            return created(context.getBean(FirstSuperuser.class).create(email, name, password));
        } catch (ProblemException refused) {
            return refused(refused);
        } catch (RuntimeException away) {
            return away(NestedExceptionUtils.getMostSpecificCause(away));
        }
    }

    /** What is no option of the command has to look like a property of the configuration. */
    private void refuseTypingErrors() {
        configuration.stream()
                .filter(option -> !PROPERTY.matcher(option).matches())
                .findFirst()
                .ifPresent(option -> {
                    throw new CommandLine.ParameterException(spec.commandLine(), "Unknown option: '" + option + "'");
                });
    }

    private static String firstLine() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private int created(CreatedUser superuser) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Superuser " + superuser.person().email() + " was made.");
        ShownSecret generated = superuser.generatedPassword();
        if (generated != null) {
            out.println("Password, shown this once: " + generated.shown());
        }
        return CommandLine.ExitCode.OK;
    }

    private int away(Throwable cause) {
        spec.commandLine()
                .getErr()
                .println("Not made: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private int refused(ProblemException problem) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(problem.detail());
        for (FieldError error : problem.errors()) {
            err.println("--" + error.pointer().substring(1) + ": " + error.message());
        }
        return problem.errors().isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.USAGE;
    }
}
