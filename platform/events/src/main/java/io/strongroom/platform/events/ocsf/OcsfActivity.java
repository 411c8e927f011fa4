package io.strongroom.platform.events.ocsf;

/** The OCSF activity of an operation: its id within the class, and the caption that goes with it. */
record OcsfActivity(int id, String caption) {

    private static final OcsfActivity OTHER = new OcsfActivity(99, "Other");

    static OcsfActivity of(OcsfClass type, String operation) {
        String verb = operation.substring(operation.lastIndexOf('.') + 1);
        return switch (type) {
            case API_ACTIVITY -> api(verb);
            case ENTITY_MANAGEMENT -> entity(verb);
            case AUTHENTICATION -> authentication(operation);
            case DETECTION_FINDING -> new OcsfActivity(1, "Create");
        };
    }

    private static OcsfActivity api(String verb) {
        return switch (verb) {
            case "revealed", "resolved", "tested", "released", "read", "exported", "opened", "verified" ->
                new OcsfActivity(2, "Read");
            case "refreshed", "failed" -> new OcsfActivity(3, "Update");
            case "revoked" -> new OcsfActivity(4, "Delete");
            default -> OTHER;
        };
    }

    private static OcsfActivity entity(String verb) {
        return switch (verb) {
            case "created", "added", "shared", "given", "offered", "published", "imported" ->
                new OcsfActivity(1, "Create");
            case "updated", "changed", "restored", "renamed", "deprecated", "accepted", "rotated" ->
                new OcsfActivity(3, "Update");
            case "deleted", "removed", "unshared", "withdrawn", "purged", "revoked" -> new OcsfActivity(4, "Delete");
            case "suspended" -> new OcsfActivity(12, "Suspend");
            case "resumed" -> new OcsfActivity(13, "Resume");
            default -> OTHER;
        };
    }

    private static OcsfActivity authentication(String operation) {
        if (operation.equals("identity.token.issued")) {
            return new OcsfActivity(3, "Authentication Ticket");
        }
        return operation.endsWith(".logout") ? new OcsfActivity(2, "Logoff") : new OcsfActivity(1, "Logon");
    }
}
