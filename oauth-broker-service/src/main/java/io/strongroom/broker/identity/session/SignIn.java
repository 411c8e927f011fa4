package io.strongroom.broker.identity.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * That a person proved who they are.
 *
 * @param authTime when, in whole seconds
 * @param amr how, as RFC 8176 names it
 */
public record SignIn(UUID tenant, UUID user, Instant authTime, List<String> amr) {

    public SignIn {
        authTime = Instant.ofEpochSecond(authTime.getEpochSecond());
        amr = List.copyOf(amr);
    }

    /** For the session, which holds plain text only. */
    String encode() {
        return String.join(
                " ",
                tenant.toString(),
                user.toString(),
                Long.toString(authTime.getEpochSecond()),
                String.join(",", amr));
    }

    static SignIn decode(String text) {
        List<String> parts = Arrays.asList(text.split(" ", -1));
        return new SignIn(
                UUID.fromString(parts.get(0)),
                UUID.fromString(parts.get(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.get(2))),
                Arrays.asList(parts.get(3).split(",", -1)));
    }
}
