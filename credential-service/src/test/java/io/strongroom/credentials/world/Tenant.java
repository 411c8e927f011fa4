package io.strongroom.credentials.world;

import io.strongroom.platform.test.token.TestToken;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.web.id.Ids;
import java.time.Instant;
import java.util.UUID;

/** A tenant of its own for each test, so that none sees what another has made. */
public final class Tenant {

    private final Api api;
    private final TestDirectory directory;
    private final UUID id = Ids.v7();

    Tenant(Api api, TestDirectory directory) {
        this.api = api;
        this.directory = directory;
    }

    public UUID id() {
        return id;
    }

    /** A user with the role member, just signed in. */
    public Someone member() {
        return user("member");
    }

    public Someone admin() {
        return user("tenant_admin");
    }

    public Someone user(String... roles) {
        UUID user = directory.add(id, Ids.v7());
        return new Someone(api, user, TestTokens.shared().user(id, user, roles).bearer());
    }

    /** Whose token has run out, the minute of grace for clocks too. */
    public Someone expired() {
        UUID user = directory.add(id, Ids.v7());
        TestToken token = TestTokens.shared().user(id, user, "member");
        return new Someone(
                api, user, token.expiresAt(Instant.now().minusSeconds(120)).bearer());
    }

    public Someone machine(String... scopes) {
        UUID client = directory.addMachine(id, Ids.v7());
        return new Someone(
                api, client, TestTokens.shared().machine(id, client, scopes).bearer());
    }
}
