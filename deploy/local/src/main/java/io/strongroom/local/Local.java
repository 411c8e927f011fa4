package io.strongroom.local;

import io.strongroom.local.signin.SignInException;
import io.strongroom.local.stack.StackException;
import io.strongroom.platform.servers.process.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind the scripts of {@code deploy/local}. */
@Command(
        name = "deploy/local",
        description = "Runs the whole suite on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            ResetCommand.class,
            ShowCommand.class,
            SignInCommand.class,
            TrainCommand.class
        })
public final class Local {
    private Local() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Local()).setExecutionExceptionHandler(Local::told);
    }

    /** What was meant for a person is told without a stack trace. */
    private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof StackException
                || failure instanceof ServerException
                || failure instanceof SignInException) {
            command.getErr().println("deploy/local: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
