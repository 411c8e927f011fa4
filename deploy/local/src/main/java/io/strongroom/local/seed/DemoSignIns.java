package io.strongroom.local.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The demo's people as lines for a terminal. They exist on this machine only, and so do their passwords. */
public final class DemoSignIns {
    private DemoSignIns() {}

    /** @param demo as {@link DemoSeed} made it */
    public static List<String> lines(JsonNode demo) {
        var lines = new ArrayList<String>();
        lines.add(line(demo.path("superuser"), "superuser"));
        for (var tenant : demo.path("tenants")) {
            for (var user : tenant.path("users")) {
                lines.add(line(user, roles(user.path("roles"))));
            }
        }
        return lines;
    }

    private static String roles(JsonNode roles) {
        return StreamSupport.stream(roles.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String line(JsonNode person, String roles) {
        return "  %-26s %-22s %s"
                .formatted(
                        person.path("email").asString(), person.path("password").asString(), roles);
    }
}
