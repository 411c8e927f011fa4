package io.strongroom.local.seed;

import io.strongroom.platform.servers.process.Secrets;
import io.strongroom.platform.servers.process.ServerFolder;
import java.nio.file.Files;
import tools.jackson.databind.node.ObjectNode;

/** What was made so far: the part of {@code local.json} that holds identities. Kept after each step, so that a start that was cut short is taken up. */
final class DemoState {
    private static final String FILE = "demo.json";

    private final ServerFolder folder;
    private final ObjectNode demo;

    DemoState(ServerFolder folder) {
        this.folder = folder.create();
        var file = folder.data().resolve(FILE);
        this.demo = Files.exists(file) ? (ObjectNode) Api.JSON.readTree(file.toFile()) : Api.JSON.createObjectNode();
    }

    ObjectNode demo() {
        return demo;
    }

    /** Whether this was noted by {@link #note}. */
    boolean noted(String what) {
        return Files.exists(folder.data().resolve(what));
    }

    void note(String what) {
        folder.writePrivately(what, new byte[0]);
    }

    void save() {
        folder.writePrivately(FILE, Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(demo));
    }

    /** The object of this name in the array of this field; made when it is missing. */
    static ObjectNode named(ObjectNode parent, String array, String field, String value) {
        var items = parent.withArray(array);
        for (var item : items) {
            if (item.path(field).asString().equals(value)) {
                return (ObjectNode) item;
            }
        }
        return items.addObject().put(field, value);
    }

    /** Made and kept before it is used: whatever happens next, the person can sign in. */
    String password(ObjectNode person) {
        if (!person.has("password")) {
            person.put("password", Secrets.random().substring(0, 20));
            save();
        }
        return person.path("password").asString();
    }
}
