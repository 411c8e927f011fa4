package io.strongroom.platform.events;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.Callers;

/** Who acts in the request that this thread serves. */
public final class Actors {

    private Actors() {}

    /** The caller, or the service itself where there is none. */
    public static Actor current(String service) {
        return Callers.current().map(Actors::of).orElseGet(() -> Actor.system(service));
    }

    public static Actor of(Caller caller) {
        return switch (caller.kind()) {
            case USER ->
                new Actor(
                        Actor.Kind.USER,
                        caller.id(),
                        caller.clientId(),
                        caller.apiToken(),
                        caller.authTime(),
                        caller.amr(),
                        null);
            case MACHINE -> Actor.machine(caller.id());
            case SERVICE -> Actor.system(caller.id());
        };
    }
}
