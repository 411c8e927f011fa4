package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.apitoken.LivingApiToken;
import io.strongroom.broker.identity.session.SignIn;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the log tells of tokens that were issued: to whom, by which client, with which scopes. Never the token. */
final class TokenRecords {

    private static final String ISSUED = "strongroom.identity.token.issued";

    private TokenRecords() {}

    static AccessEvent toMachine(UUID tenant, String machine, String clientId, String jti, Collection<String> scopes) {
        Actor actor = new Actor(Actor.Kind.MACHINE, machine, clientId, null, null, List.of(), null);
        return issued(tenant, actor, jti).detail("scopes", sorted(scopes)).build();
    }

    static AccessEvent toUser(SignIn signIn, String clientId, String jti, Collection<String> scopes) {
        Actor actor = new Actor(
                Actor.Kind.USER, signIn.user().toString(), clientId, null, signIn.authTime(), signIn.amr(), null);
        return issued(signIn.tenant(), actor, jti)
                .detail("scopes", sorted(scopes))
                .build();
    }

    static AccessEvent forApiToken(LivingApiToken token, String jti) {
        Actor actor = new Actor(
                Actor.Kind.USER, token.user().toString(), null, token.id().toString(), null, List.of(), null);
        return issued(token.tenant(), actor, jti).build();
    }

    private static AccessEvent.Builder issued(UUID tenant, Actor actor, String jti) {
        return AccessEvent.of(ISSUED).tenant(tenant).by(actor).resource("access_token", jti, null);
    }

    private static List<String> sorted(Collection<String> scopes) {
        return scopes.stream().sorted().toList();
    }
}
