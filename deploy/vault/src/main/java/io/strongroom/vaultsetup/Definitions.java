package io.strongroom.vaultsetup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The policies and roles, from the files of this module. */
final class Definitions {

    /** Services that have a policy and a login. */
    static final List<String> SERVICES = List.of("credential-service", "oauth-broker-service");

    /** Roles that make tokens for tenants. */
    static final List<String> TOKEN_ROLES = List.of("strongroom-c", "strongroom-o");

    /** Ties a line of the server's audit log to a request of the suite. */
    static final String CORRELATION_HEADER = "X-Correlation-Id";

    private static final String DEFAULT_MOUNT = "\"strongroom/";

    private Definitions() {}

    /** The policy's text for the given mount; the files name the default one. */
    static String policy(String service, String mount) {
        return read("policies/" + service + ".hcl").replace(DEFAULT_MOUNT, "\"" + mount + "/");
    }

    static String tokenRole(String role) {
        return read("token-roles/" + role + ".json");
    }

    static String appRole(String service) {
        return read("approles/" + service + ".json");
    }

    private static String read(String name) {
        try (InputStream file = Definitions.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Missing from this jar: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
