package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.secret.SecretHash;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the living client that asks for a token, of whatever tenant: in one statement, since this is what machines do all day. */
@Component
public class MachineLookup {

    private final JdbcClient jdbc;

    MachineLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MachineCredentials> byClientId(String clientId) {
        return find(clientId, null);
    }

    public Optional<MachineCredentials> byId(UUID id) {
        return find(null, id);
    }

    private Optional<MachineCredentials> find(@Nullable String clientId, @Nullable UUID id) {
        return jdbc.sql("select tenant_id, id, client_id, name, scopes, secrets from machine_client_lookup(?, ?)")
                .param(1, clientId, java.sql.Types.VARCHAR)
                .param(2, id, java.sql.Types.OTHER)
                .query(MachineLookup::read)
                .optional();
    }

    private static MachineCredentials read(ResultSet row, int number) throws SQLException {
        return new MachineCredentials(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("client_id"),
                row.getString("name"),
                Set.copyOf(Arrays.asList((String[]) array(row, "scopes"))),
                Arrays.stream((byte[][]) array(row, "secrets"))
                        .map(SecretHash::stored)
                        .toList());
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
