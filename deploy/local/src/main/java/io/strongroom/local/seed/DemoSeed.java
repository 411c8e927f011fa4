package io.strongroom.local.seed;

import io.strongroom.local.stack.Progress;
import io.strongroom.local.stack.Service;
import io.strongroom.local.stack.ServiceCommand;
import io.strongroom.local.stack.StackSettings;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the demo over the public API, as an installation's own people would: the superuser by the command that every
 * installation uses, the tenants by the superuser, the rest by each tenant's administrator.
 */
public final class DemoSeed {
    private static final List<String> TENANTS = List.of("acme", "globex");
    private static final String WHOLE = "demo-whole";
    private static final String SUPERUSER_MADE = "superuser-made";
    private static final String SUPERUSER = "root@strongroom.example";

    private final StackSettings settings;
    private final DemoState state;
    private final DemoPeople people;

    public DemoSeed(StackSettings settings) {
        this.settings = settings;
        this.state = new DemoState(settings.folder().state());
        this.people = new DemoPeople(settings.ports().url(Service.GATEWAY), state);
    }

    /** Makes what is missing. @return the members {@code superuser} and {@code tenants} of {@code local.json} */
    public ObjectNode make(Progress progress) {
        var begin = Instant.now();
        var person = superuser();
        // What was whole once still is, as long as its first API token is good: all tokens are of one age.
        if (!state.noted(WHOLE) || !people.has(person)) {
            var superuser = people.as(person);
            for (var name : TENANTS) {
                new DemoTenant(state, people, name).make(superuser);
            }
            state.note(WHOLE);
        }
        progress.say("  %-26s %s %s".formatted("demo tenants", "are there", Progress.seconds(begin)));
        return state.demo();
    }

    private ObjectNode superuser() {
        var superuser = state.demo().withObject("superuser");
        superuser.put("email", SUPERUSER);
        var password = state.password(superuser);
        if (!state.noted(SUPERUSER_MADE)) {
            new ServiceCommand(settings, Service.BROKER)
                    .run(List.of("create-superuser", "--email=" + SUPERUSER, "--password-stdin"), password);
            state.note(SUPERUSER_MADE);
        }
        return superuser;
    }
}
