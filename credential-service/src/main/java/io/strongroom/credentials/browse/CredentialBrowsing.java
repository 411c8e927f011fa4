package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.CredentialDetail;
import io.strongroom.credentials.credential.CredentialDetail.FilledEnvironment;
import io.strongroom.credentials.credential.CredentialDetail.SharedProject;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads credentials with what belongs to them, in three statements whatever their number. People have no names here. */
@Component
class CredentialBrowsing {

    private static final Duration SOON = Duration.ofDays(7);

    private static final String OF_PROJECT = CredentialRow.SELECT + """
             and exists (select 1 from share h
              where h.tenant_id = c.tenant_id and h.credential_id = c.id and h.project_id = :project
                and h.withdrawn_at is null)
             and (c.name_key, c.id) > (:name, :id)
            order by c.name_key, c.id limit :rows
            """;

    /** Sorts before every id that is given out (RFC 9562, section 5.9). */
    private static final UUID NIL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final BelongingRows belonging;
    private final Clock clock;

    CredentialBrowsing(JdbcClient jdbc, BelongingRows belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CredentialDetail> one(Caller caller, UUID id) {
        Instant now = clock.instant();
        List<CredentialRow> rows = rows(CredentialRow.SELECT + " and c.id = :id", Map.of("id", id), now);
        return details(caller, rows, now).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Page<CredentialDetail> page(Caller caller, PageRequestParams query) {
        Instant now = clock.instant();
        Search search = Search.of(caller, query);
        search.parameters().put("rows", query.limit() + 1);
        Page<CredentialRow> rows =
                Page.of(rows(search.sql(), search.parameters(), now), query.limit(), search::position);
        return new Page<>(details(caller, rows.items(), now), rows.next());
    }

    @Transactional(readOnly = true)
    public Page<PickableCredential> ofProject(UUID project, PageRequestParams query) {
        Instant now = clock.instant();
        Optional<Cursor> after = query.after(2);
        Map<String, Object> parameters = Map.of(
                "project",
                project,
                "name",
                after.map(cursor -> cursor.text(0)).orElse(""),
                "id",
                after.map(cursor -> cursor.id(1)).orElse(NIL),
                "rows",
                query.limit() + 1);
        Page<CredentialRow> rows =
                Page.of(rows(OF_PROJECT, parameters, now), query.limit(), last -> Cursor.of(last.nameKey(), last.id()));
        Map<UUID, List<FilledEnvironment>> granted = belonging.granted(ids(rows.items()), project, now);
        return rows.map(row -> PickableCredential.of(row, granted.getOrDefault(row.id(), List.of())));
    }

    private List<CredentialDetail> details(Caller caller, List<CredentialRow> rows, Instant now) {
        List<UUID> ids = ids(rows);
        Map<UUID, List<FilledEnvironment>> environments = belonging.environments(ids);
        Map<UUID, List<SharedProject>> projects = belonging.projects(caller, ids, now);
        return rows.stream()
                .map(row -> row.detail(
                        environments.getOrDefault(row.id(), List.of()), projects.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<CredentialRow> rows(String sql, Map<String, Object> parameters, Instant now) {
        return jdbc.sql(sql)
                .params(parameters)
                .param("tenant", CurrentTenant.required())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .query((row, n) -> CredentialRow.of(row))
                .list();
    }

    private static List<UUID> ids(List<CredentialRow> rows) {
        return rows.stream().map(CredentialRow::id).toList();
    }
}
