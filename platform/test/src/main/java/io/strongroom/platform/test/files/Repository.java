package io.strongroom.platform.test.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the checked-out sources: the nearest folder above that holds the list of contributors' rules. */
public final class Repository {

    private static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("Tests run inside the repository");
            }
        }
        return folder;
    }

    /** @param name from the root on, with slashes */
    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    public static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
