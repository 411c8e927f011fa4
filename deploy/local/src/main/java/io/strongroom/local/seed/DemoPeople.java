package io.strongroom.local.seed;

import io.strongroom.local.signin.SignIn;
import tools.jackson.databind.node.ObjectNode;

/** Signs people of the demo in, and keeps an API token for each. */
final class DemoPeople {
    private final String gateway;
    private final DemoState state;

    DemoPeople(String gateway, DemoState state) {
        this.gateway = gateway;
        this.state = state;
    }

    /** The API as this person; by the API token that is kept, or by a new one when it is no longer good. */
    Api as(ObjectNode person) {
        if (has(person)) {
            return byApiToken(person);
        }
        var signedIn =
                new Api(gateway, SignIn.person(gateway, person.path("email").asString(), state.password(person)));
        var made = signedIn.post("/me/api-tokens", Api.JSON.createObjectNode().put("name", "demo"));
        person.put("api_token", made.path("token").asString());
        state.save();
        return byApiToken(person);
    }

    /** Whether this person has an API token, and it is good. */
    boolean has(ObjectNode person) {
        return person.has("api_token") && byApiToken(person).works();
    }

    private Api byApiToken(ObjectNode person) {
        return new Api(gateway, person.path("api_token").asString());
    }
}
