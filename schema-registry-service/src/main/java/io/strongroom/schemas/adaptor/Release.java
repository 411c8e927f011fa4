package io.strongroom.schemas.adaptor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One published version of an adaptor. It never changes.
 *
 * @param packageName the npm package
 * @param schemaHash the schema's revision; null if the release ships none
 * @param label what the package calls itself for people
 * @param note why there is no schema, or what is odd about the release
 */
public record Release(
        String adaptor,
        String packageName,
        String version,
        String precedence,
        Source source,
        @Nullable String schemaHash,
        @Nullable String label,
        @Nullable String note,
        Instant importedAt) {

    static final String COLUMNS =
            "a.name, a.package, r.version, r.precedence, r.source, r.schema_hash, r.label, r.note, r.imported_at";

    static Release read(ResultSet row, int number) throws SQLException {
        return new Release(
                row.getString("name"),
                row.getString("package"),
                row.getString("version"),
                row.getString("precedence"),
                Source.of(row.getString("source")),
                row.getString("schema_hash"),
                row.getString("label"),
                row.getString("note"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }
}
