package io.strongroom.local;

import io.strongroom.local.stack.StackFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which stack a command is about. */
final class StackOptions {
    @Option(
            names = "--folder",
            description = "Where the stack keeps everything; or STRONGROOM_FOLDER, else .strongroom in the project",
            defaultValue = "${env:STRONGROOM_FOLDER:-}",
            paramLabel = "FOLDER")
    private String folder = "";

    @Option(names = "--project", defaultValue = "${sys:strongroom.project:-.}", hidden = true)
    private Path project = Path.of(".");

    Path project() {
        return project.toAbsolutePath().normalize();
    }

    StackFolder folder() {
        return new StackFolder(folder.isBlank() ? project().resolve(".strongroom") : Path.of(folder));
    }
}
