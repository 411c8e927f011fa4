package io.strongroom.schemas.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One package of an import.
 *
 * @param reason why it failed, or what is odd
 * @param listed versions that the registry lists
 * @param added of them taken into the catalogue by this import
 * @param known of them there before
 * @param noSchema of those added without a schema
 * @param failed of them not taken: could not be had or trusted
 */
record PackageProgress(
        @JsonProperty("package") String packageName,
        PackageStatus status,
        @Nullable String reason,
        int listed,
        int added,
        int known,
        int noSchema,
        int failed) {

    static PackageProgress read(ResultSet row, int number) throws SQLException {
        return new PackageProgress(
                row.getString("package"),
                PackageStatus.of(row.getString("status")),
                row.getString("reason"),
                row.getInt("listed"),
                row.getInt("added"),
                row.getInt("known"),
                row.getInt("no_schema"),
                row.getInt("failed"));
    }

    boolean isOpen() {
        return status == PackageStatus.PENDING || status == PackageStatus.RUNNING;
    }
}
