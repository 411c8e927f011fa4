package io.strongroom.credentials.credential;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a credential: its rows, those of all modules, the notes of what is to be destroyed in the secret store and the event are one
 * transaction. Whatever ends the process leaves the credential whole, or gone with each of its paths noted.
 */
@Component
public class CredentialPurge {

    private static final String DUE = """
            select name, owner_id, version, deletion_asked_by from credential
            where tenant_id = :tenant and id = :id and purge_at <= now() for update
            """;
    private static final String ENVIRONMENTS =
            "delete from environment where tenant_id = :tenant and credential_id = :id";
    private static final String CREDENTIAL = "delete from credential where tenant_id = :tenant and id = :id";

    private final JdbcClient jdbc;
    private final List<Belongings> belongings;
    private final Outbox outbox;

    CredentialPurge(JdbcClient jdbc, List<Belongings> belongings, Outbox outbox) {
        this.jdbc = jdbc;
        this.belongings = belongings;
        this.outbox = outbox;
    }

    /** False when it is not due: its deletion was cancelled, or another process was faster. */
    @Transactional
    public boolean purge(UUID id) {
        Optional<AccessEvent> purged =
                about(DUE, id).query((row, n) -> event(row, id)).optional();
        purged.ifPresent(event -> {
            belongings.forEach(kept -> kept.purge(id));
            about(ENVIRONMENTS, id).update();
            about(CREDENTIAL, id).update();
            outbox.append(event);
        });
        return purged.isPresent();
    }

    private static AccessEvent event(ResultSet row, UUID id) throws SQLException {
        return AccessEvent.of("strongroom.credential.purged")
                .by(Actor.system("credential-service").onBehalfOf(row.getString("deletion_asked_by")))
                .resource(Resource.of("credential", id, row.getString("name"))
                        .ownedBy(row.getString("owner_id"))
                        .atVersion(row.getLong("version")))
                .build();
    }

    private JdbcClient.StatementSpec about(String sql, UUID id) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("id", id);
    }
}
