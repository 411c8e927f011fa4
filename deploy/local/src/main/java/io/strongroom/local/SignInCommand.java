package io.strongroom.local;

import io.strongroom.local.signin.SignIn;
import io.strongroom.local.stack.StackException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "sign-in",
        mixinStandardHelpOptions = true,
        description = {
            "Signs somebody of the demo in and prints the access token: a person through the real login form, a machine client by",
            "its secret.%n"
        })
final class SignInCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackOptions options = new StackOptions();

    @Parameters(
            paramLabel = "WHO",
            description = "A mail address (editor@acme.example), or <tenant>/<machine> (acme/worker)")
    private String who = "";

    @Override
    public Integer call() {
        var file = LocalFile.of(options.folder());
        spec.commandLine().getOut().println(who.contains("@") ? person(file) : machine(file));
        return 0;
    }

    private String person(LocalFile file) {
        var person = who.equals(file.at("/superuser/email").asString("")) ? file.at("/superuser") : user(file);
        return SignIn.person(file.gateway(), who, person.path("password").asString());
    }

    private JsonNode user(LocalFile file) {
        for (var tenant : file.at("/tenants")) {
            for (var user : tenant.path("users")) {
                if (user.path("email").asString().equals(who)) {
                    return user;
                }
            }
        }
        throw new StackException("nobody of the demo has the address " + who);
    }

    private String machine(LocalFile file) {
        for (var tenant : file.at("/tenants")) {
            for (var client : tenant.path("machine_clients")) {
                var name = tenant.path("name").asString() + "/"
                        + client.path("name").asString();
                if (name.equals(who)) {
                    return SignIn.machine(
                            file.gateway(),
                            client.path("client_id").asString(),
                            client.path("client_secret").asString());
                }
            }
        }
        throw new StackException("the demo has no machine client " + who);
    }
}
