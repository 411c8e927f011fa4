package io.strongroom.e2e;

import java.util.UUID;

/** The things that rows of {@code docs/access.csv} are about: existing ones, ones of another tenant, and ids that nobody has. */
final class Things {

    private final Cast cast;
    private final String lastingCredential;
    private final String foreignProject;
    private final String foreignCredential;
    private final String foreignMachine;
    private final String foreignApiToken;
    private final String foreignEvent;
    private final String event;

    Things(Demo demo, Cast cast) {
        this.cast = cast;
        this.lastingCredential = cast.sharedCredential();
        Cast other = new Cast(demo);
        this.foreignProject = other.project;
        this.foreignCredential = other.sharedCredential();
        this.foreignMachine = other.machineClient();
        this.foreignApiToken = other.caller("owner")
                .post("/me/api-tokens", "{\"name\":\"foreign\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();
        this.event = anEvent(cast);
        this.foreignEvent = anEvent(other);
    }

    String path(String operation, String thing) {
        String template = operation.substring(operation.indexOf(' ') + 1);
        boolean consumed = operation.startsWith("DELETE /credentials") && thing.equals("existing");
        return template.replace("{p}", project(thing))
                .replace("{c}", consumed ? cast.sharedCredential() : credential(thing))
                .replace("{e}", "main")
                .replace("{user}", cast.id("project_viewer"))
                .replace("{a}", thing.equals("existing") ? "http" : "no-such-adaptor")
                .replace("{v}", "latest")
                .replace("{i}", UUID.randomUUID().toString())
                .replace("{id}", id(template, thing));
    }

    /** The current entity tag of the project. */
    String projectVersion() {
        return cast.caller("project_owner").get("/projects/" + cast.project).header("ETag");
    }

    private String project(String thing) {
        return switch (thing) {
            case "existing" -> cast.project;
            case "foreign" -> foreignProject;
            default -> UUID.randomUUID().toString();
        };
    }

    private String credential(String thing) {
        return switch (thing) {
            case "existing" -> lastingCredential;
            case "foreign" -> foreignCredential;
            default -> UUID.randomUUID().toString();
        };
    }

    private String id(String template, String thing) {
        if (thing.equals("random")) {
            return UUID.randomUUID().toString();
        }
        boolean foreign = thing.equals("foreign");
        return switch (template.substring(1).split("/", -1)[0]) {
            case "machine-clients" -> foreign ? foreignMachine : cast.machineClient();
            case "audit" -> foreign ? foreignEvent : event;
            default -> foreign ? foreignApiToken : UUID.randomUUID().toString();
        };
    }

    private static String anEvent(Cast cast) {
        return cast.caller("machine")
                .post(
                        "/projects/" + cast.project + "/credentials/" + cast.sharedCredential() + "/resolve",
                        "{\"environment\":\"main\"}")
                .expect(200)
                .json()
                .path("event")
                .asString();
    }
}
