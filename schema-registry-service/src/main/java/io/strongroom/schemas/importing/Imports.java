package io.strongroom.schemas.importing;

import io.strongroom.platform.web.id.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports that were asked for, and what became of each package. */
@Component
class Imports {

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an import; to be called in a transaction. */
    UUID add(String requestedBy, List<String> packages) {
        UUID id = Ids.v7();
        jdbc.sql("insert into schema_import (id, requested_by) values (?, ?)")
                .params(id, requestedBy)
                .update();
        jdbc.sql("""
                        insert into schema_import_package (import_id, position, package)
                        select :id, position, package from unnest(:packages::text[]) with ordinality as p (package, position)""")
                .param("id", id)
                .param("packages", packages.toArray(String[]::new))
                .update();
        return id;
    }

    Optional<ImportView> find(UUID id) {
        return jdbc.sql("select created_at, finished_at from schema_import where id = ?")
                .param(id)
                .query((row, number) -> ImportView.of(
                        id,
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("finished_at")),
                        packages(id)))
                .optional();
    }

    ImportOrder order(UUID id) {
        return jdbc.sql("select requested_by, created_at from schema_import where id = ?")
                .param(id)
                .query((row, number) -> new ImportOrder(
                        id,
                        row.getString("requested_by"),
                        row.getTimestamp("created_at").toInstant()))
                .single();
    }

    List<PackageProgress> packages(UUID id) {
        return jdbc.sql("select * from schema_import_package where import_id = ? order by position")
                .param(id)
                .query(PackageProgress::read)
                .list();
    }

    /** False if somebody else has ended this package in the meantime: then nothing was written. */
    boolean record(UUID id, PackageProgress progress) {
        return jdbc.sql("""
                        update schema_import_package
                        set status = :status, reason = :reason, listed = :listed, added = :added, known = :known,
                            no_schema = :noSchema, failed = :failed
                        where import_id = :id and package = :package and status in ('pending', 'running')""")
                        .param("id", id)
                        .param("package", progress.packageName())
                        .param("status", progress.status().text())
                        .param("reason", progress.reason())
                        .param("listed", progress.listed())
                        .param("added", progress.added())
                        .param("known", progress.known())
                        .param("noSchema", progress.noSchema())
                        .param("failed", progress.failed())
                        .update()
                == 1;
    }

    void finish(UUID id) {
        jdbc.sql("update schema_import set finished_at = now() where id = ? and finished_at is null")
                .param(id)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
