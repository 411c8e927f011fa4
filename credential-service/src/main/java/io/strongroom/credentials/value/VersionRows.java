package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.ValueAction;
import io.strongroom.credentials.document.KeyChanges;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads rows of versions. */
final class VersionRows {

    private VersionRows() {}

    static VersionRow read(ResultSet row) throws SQLException {
        return new VersionRow(
                new VersionRow.Place(
                        row.getObject("id", UUID.class),
                        row.getObject("credential_id", UUID.class),
                        row.getObject("environment_id", UUID.class),
                        row.getLong("number"),
                        row.getString("path")),
                texts(row, "keys"),
                texts(row, "secret_paths"),
                ValueAction.parse(row.getString("action")),
                row.getObject("restored_from", Long.class),
                new KeyChanges(texts(row, "added"), texts(row, "removed"), texts(row, "changed")),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** None where the column is null. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
