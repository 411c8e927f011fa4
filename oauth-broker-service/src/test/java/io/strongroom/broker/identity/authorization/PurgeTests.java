package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has ended does not stay. */
@ServiceTest
class PurgeTests {

    private final Purge purge;

    @Autowired
    PurgeTests(Purge purge) {
        this.purge = purge;
    }

    @Test
    void endedAuthorizationsAndRevocationsAreRemoved() throws SQLException {
        Database.change("""
                insert into authorizations (id, client_id, tenant_id, user_id, scopes, auth_time, amr, request, ends_at)
                values ('ended', 'x', gen_random_uuid(), gen_random_uuid(), '{}', now(), '{pwd}', '{}', now() - interval '1 hour'),
                       ('living', 'x', gen_random_uuid(), gen_random_uuid(), '{}', now(), '{pwd}', '{}', now() + interval '1 hour');
                insert into authorization_tokens (hash, authorization_id, kind, issued_at, ends_at, invalidated)
                values (sha256('ended'), 'ended', 'code', now(), now(), false);
                insert into revoked_tokens (jti, ends_at) values ('ended', now() - interval '1 hour'), ('living', now() + interval '1 hour');
                """);
        purge.run();
        try (Connection database = Database.admin()) {
            assertThat(Database.strings(database, """
                            select 'authorization ' || id from authorizations where id in ('ended', 'living')
                            union all select 'token ' || authorization_id from authorization_tokens where authorization_id = 'ended'
                            union all select 'revoked ' || jti from revoked_tokens where jti in ('ended', 'living')
                            """))
                    .containsExactlyInAnyOrder("authorization living", "revoked living");
        }
    }
}
