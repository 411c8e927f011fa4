package io.strongroom.e2e.cast;

import io.strongroom.e2e.stack.Demo;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The things that rows of {@code docs/access.csv} are about: existing ones, deleted ones, ones of another tenant, and ids that nobody has. */
public final class Things {

    private final Cast cast;
    private final String lastingCredential;
    private final String foreignProject;
    private final String foreignCredential;
    private final String foreignTransfer;
    private final String foreignMachine;
    private final String foreignApiToken;
    private final String foreignEvent;
    private final String foreignWithdrawal;
    private final String event;
    private final String deletedProject;
    private final String deletedMachine;
    private final String deletedApiToken;
    private final String removedEnvironment;
    private final String unsharedCredential;
    private final String lastingKeychain;
    private final String foreignKeychain;
    private final String deletedKeychain;
    private final Cast other;
    private final Map<Cast, String> notifications = new HashMap<>();
    private String purgedCredential = "";

    public Things(Demo demo, Cast cast) {
        this.cast = cast;
        this.lastingCredential = cast.sharedCredential();
        this.other = new Cast(demo);
        this.foreignProject = other.project;
        this.foreignCredential = other.sharedCredential();
        this.foreignTransfer = other.offeredTransfer();
        this.foreignMachine = other.machineClient();
        this.foreignApiToken = other.apiToken();
        this.foreignWithdrawal = other.withdrawal();
        this.event = anEvent(cast);
        this.foreignEvent = anEvent(other);
        this.deletedProject = cast.deletedProject();
        this.deletedMachine = cast.deletedMachineClient();
        this.deletedApiToken = cast.deletedApiToken();
        this.removedEnvironment = cast.removedEnvironment(lastingCredential);
        this.unsharedCredential = cast.unsharedCredential();
        this.lastingKeychain = cast.keychain();
        this.foreignKeychain = other.keychain();
        this.deletedKeychain = cast.deletedKeychain();
    }

    public String path(String operation, String thing) {
        String template = operation.substring(operation.indexOf(' ') + 1);
        boolean share = template.startsWith("/credentials/{c}/shares") && thing.equals("deleted");
        boolean usage = operation.startsWith("DELETE") && template.contains("{ref}");
        boolean keychain = template.contains("{k}") && thing.equals("deleted");
        return template.replace(
                        "{p}", share || keychain || usage && thing.equals("deleted") ? cast.project : project(thing))
                .replace("{k}", template.contains("{k}") ? keychain(operation, thing) : "")
                .replace("{c}", share ? unsharedCredential : credential(operation, thing))
                .replace("{e}", thing.equals("deleted") ? removedEnvironment : environment(operation))
                .replace("{n}", "1")
                .replace("{ref}", usage ? usage(thing) : "flow-1/step-2")
                .replace("{t}", template.contains("{t}") ? tenantOrTransfer(template, thing) : "")
                .replace("{user}", member(operation, thing))
                .replace("{a}", thing.equals("existing") ? "http" : "no-such-adaptor")
                .replace("{v}", "latest")
                .replace("{w}", template.contains("{w}") ? withdrawal(thing) : "")
                .replace("{i}", anImport(template, thing))
                .replace("{id}", template.contains("{id}") ? id(template, thing) : "");
    }

    /** One that is not there yet, one that nobody was granted, or the one that most are about. */
    private static String environment(String operation) {
        return switch (operation) {
            case "PUT /credentials/{c}/environments/{e}" -> "new-" + UUID.randomUUID();
            case "PATCH /credentials/{c}/environments/{e}", "DELETE /credentials/{c}/environments/{e}" -> "spare";
            default -> "main";
        };
    }

    /** Somebody who owns nothing. */
    public String memberId() {
        return cast.id("member");
    }

    /** One that requests do not use up. */
    public String keychain() {
        return lastingKeychain;
    }

    private String keychain(String operation, String thing) {
        return switch (thing) {
            case "existing" -> operation.startsWith("DELETE") ? cast.keychain() : lastingKeychain;
            case "deleted" -> deletedKeychain;
            case "foreign" -> foreignKeychain;
            default -> UUID.randomUUID().toString();
        };
    }

    private String withdrawal(String thing) {
        return switch (thing) {
            case "existing" -> cast.withdrawal();
            case "foreign" -> foreignWithdrawal;
            default -> UUID.randomUUID().toString();
        };
    }

    /** The current entity tag of the project. */
    public String projectVersion() {
        return cast.caller("project_owner").get("/projects/" + cast.project).header("ETag");
    }

    private String project(String thing) {
        return switch (thing) {
            case "existing" -> cast.project;
            case "deleted" -> deletedProject;
            case "foreign" -> foreignProject;
            default -> UUID.randomUUID().toString();
        };
    }

    private String credential(String operation, String thing) {
        return switch (thing) {
            case "existing" -> existingCredential(operation);
            case "deleted" ->
                operation.contains("{e}") || operation.contains("{p}") ? lastingCredential : purgedCredential();
            case "foreign" -> foreignCredential;
            default -> UUID.randomUUID().toString();
        };
    }

    /** What a request uses up is made for it. */
    private String existingCredential(String operation) {
        return switch (operation) {
            case "DELETE /credentials/{c}/deletion" -> cast.scheduledCredential();
            case "POST /credentials/{c}/deletion", "POST /credentials/{c}/transfer" -> cast.sharedCredential();
            default -> operation.startsWith("DELETE /credentials") ? cast.sharedCredential() : lastingCredential;
        };
    }

    private String purgedCredential() {
        if (purgedCredential.isEmpty()) {
            purgedCredential = cast.purgedCredential();
        }
        return purgedCredential;
    }

    /** Something that the owner of a cast was told; each cast's is made when it is asked for. */
    private String notification(Cast of) {
        return notifications.computeIfAbsent(of, Cast::notification);
    }

    private String tenantOrTransfer(String template, String thing) {
        if (template.startsWith("/tenants/")) {
            return thing.equals("existing")
                    ? cast.id("tenant")
                    : UUID.randomUUID().toString();
        }
        return transfer(thing);
    }

    private String transfer(String thing) {
        return switch (thing) {
            case "existing" -> cast.offeredTransfer();
            case "foreign" -> foreignTransfer;
            default -> UUID.randomUUID().toString();
        };
    }

    private String id(String template, String thing) {
        if (thing.equals("random")) {
            return UUID.randomUUID().toString();
        }
        String[] path = template.substring(1).split("/", -1);
        return switch ((path[0].equals("me") ? path[1] : path[0]) + " " + thing) {
            case "machine-clients foreign" -> foreignMachine;
            case "machine-clients deleted" -> deletedMachine;
            case "machine-clients existing" -> cast.machineClient();
            case "users foreign" -> other.id("member");
            case "users existing" -> cast.spareUser();
            case "audit foreign" -> foreignEvent;
            case "audit existing" -> event;
            case "notifications foreign" -> notification(other);
            case "notifications existing" -> notification(cast);
            case "api-tokens foreign" -> foreignApiToken;
            case "api-tokens deleted" -> deletedApiToken;
            case "api-tokens existing" -> cast.apiToken();
            default -> throw new AssertionError("nobody plays " + thing + " of " + template);
        };
    }

    /** A member whose removal the next request is about is one again. */
    private String member(String operation, String thing) {
        if (operation.equals("DELETE /projects/{p}/members/{user}") && thing.equals("existing")) {
            cast.giveRole("project_viewer", "viewer");
        }
        return cast.id("project_viewer");
    }

    private String anImport(String template, String thing) {
        return template.contains("{i}") && thing.equals("existing")
                ? cast.adaptorImport()
                : UUID.randomUUID().toString();
    }

    private String usage(String thing) {
        return thing.equals("existing") ? cast.usage(lastingCredential) : "flow-1/no-such-step";
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
