package io.strongroom.local;

import io.strongroom.local.stack.StackException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        var file = options.folder().localJson();
        if (!Files.exists(file)) {
            throw new StackException("there is no %s; start the stack with deploy/local/up".formatted(file));
        }
        var found = find(new JsonMapper().readTree(file.toFile()));
        if (found.isMissingNode()) {
            throw new StackException("%s has no %s".formatted(file, what));
        }
        spec.commandLine().getOut().println(found.isValueNode() ? found.asString() : found.toPrettyString());
        return 0;
    }

    private JsonNode find(JsonNode all) {
        var names = what.split("\\.", -1);
        for (var tenant : all.path("tenants")) {
            if (tenant.path("name").asString().equals(names[0]) && names.length == 2) {
                return names[1].equals("project")
                        ? tenant.path("projects").path(0).path("id")
                        : tenant.path(names[1]);
            }
        }
        return all.at("/" + what.replace('.', '/'));
    }
}
