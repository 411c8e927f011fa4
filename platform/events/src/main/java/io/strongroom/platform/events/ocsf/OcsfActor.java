package io.strongroom.platform.events.ocsf;

import io.strongroom.platform.events.Actor;

/** The OCSF {@code actor}: a user has {@code user.uid}, a machine client {@code app_uid} alone, a service {@code app_name} alone. */
final class OcsfActor {

    private OcsfActor() {}

    static Members of(Actor actor) {
        return switch (actor.kind()) {
            case USER -> user(actor);
            case MACHINE -> new Members().put("app_uid", actor.id());
            case SYSTEM -> new Members().put("app_name", actor.id()).put("invoked_by", actor.onBehalfOf());
            case ANONYMOUS ->
                new Members().put("user", new Members().put("name", "anonymous").put("type_id", 0));
        };
    }

    private static Members user(Actor actor) {
        Long since =
                actor.authenticatedAt() == null ? null : actor.authenticatedAt().toEpochMilli();
        return new Members()
                .put(
                        "user",
                        new Members().put("uid", actor.id()).put("type_id", 1).put("type", "User"))
                .put("app_uid", actor.clientId())
                .put("session", new Members().put("created_time", since).put("credential_uid", actor.apiToken()));
    }
}
