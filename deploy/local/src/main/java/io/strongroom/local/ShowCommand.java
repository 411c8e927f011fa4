package io.strongroom.local;

import io.strongroom.local.stack.StackException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints one thing of .strongroom/local.json, for scripts.%n")
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackOptions options = new StackOptions();

    @Parameters(
            paramLabel = "WHAT",
            description = {
                "gateway, or another member of the file by dots: kafka.bootstrap, services.audit-service;",
                "<tenant>.id or <tenant>.project: the id of a demo tenant, or of its project"
            })
    private String what = "";

    @Override
    public Integer call() {
        var found = find(LocalFile.of(options.folder()));
        if (found.isMissingNode()) {
            throw new StackException("local.json has no " + what);
        }
        spec.commandLine().getOut().println(found.isValueNode() ? found.asString() : found.toPrettyString());
        return 0;
    }

    private JsonNode find(LocalFile file) {
        var names = what.split("\\.", 2);
        for (var tenant : file.at("/tenants")) {
            if (tenant.path("name").asString().equals(names[0]) && names.length == 2) {
                return names[1].equals("project") ? tenant.at("/projects/0/id") : tenant.path(names[1]);
            }
        }
        return file.at("/" + what.replace('.', '/'));
    }
}
