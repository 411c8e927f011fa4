package io.strongroom.platform.events.ocsf;

/** The OCSF classes in use, and which events belong to which: the table in {@code docs/contracts/events}. */
enum OcsfClass {
    DETECTION_FINDING(2004, "Detection Finding", 2, "Findings"),
    AUTHENTICATION(3002, "Authentication", 3, "Identity & Access Management"),
    ENTITY_MANAGEMENT(3004, "Entity Management", 3, "Identity & Access Management"),
    API_ACTIVITY(6003, "API Activity", 6, "Application Activity");

    final int uid;
    final String caption;
    final int category;
    final String categoryCaption;

    OcsfClass(int uid, String caption, int category, String categoryCaption) {
        this.uid = uid;
        this.caption = caption;
        this.category = category;
        this.categoryCaption = categoryCaption;
    }

    static OcsfClass of(String operation) {
        return switch (operation) {
            case "credential.value.revealed", "credential.value.resolved", "credential.value.tested" -> API_ACTIVITY;
            case "audit.gap.found", "audit.record.quarantined" -> DETECTION_FINDING;
            case "identity.token.issued" -> AUTHENTICATION;
            default -> ofFamily(operation);
        };
    }

    private static OcsfClass ofFamily(String operation) {
        if (operation.startsWith("oauth.signin.") || operation.startsWith("identity.login.")) {
            return AUTHENTICATION;
        }
        return operation.startsWith("oauth.token.") || operation.startsWith("audit.")
                ? API_ACTIVITY
                : ENTITY_MANAGEMENT;
    }
}
