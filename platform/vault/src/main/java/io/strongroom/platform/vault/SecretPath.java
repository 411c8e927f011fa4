package io.strongroom.platform.vault;

import java.util.regex.Pattern;

/** What may stand in a path. The driver does not encode paths, and a {@code ..} must not lead out of a tenant's place. */
final class SecretPath {

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*");

    private SecretPath() {}

    static String checked(String path) {
        if (path.length() > 512 || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a path of the secret store");
        }
        return path;
    }
}
