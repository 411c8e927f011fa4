package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.CredentialDetail;
import io.strongroom.credentials.credential.CredentialDetail.FilledEnvironment;
import io.strongroom.credentials.credential.CredentialDetail.SharedProject;
import io.strongroom.credentials.credential.CredentialDetail.Use;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
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

/** Reads credentials with what belongs to them, in four statements whatever their number. People have no names here. */
@Component
class CredentialBrowsing {

    private static final Duration SOON = Duration.ofDays(7);

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
    public Page<CredentialDetail> page(Caller caller, CredentialFilter filter, Sort sort, PageRequestParams query) {
        Instant now = clock.instant();
        Page<CredentialRow> rows = page(Seen.by(caller), filter, sort, query, now);
        return new Page<>(details(caller, rows.items(), now), rows.next());
    }

    @Transactional(readOnly = true)
    public Page<PickableCredential> ofProject(
            UUID project, CredentialFilter filter, Sort sort, PageRequestParams query) {
        Instant now = clock.instant();
        Page<CredentialRow> rows = page(Seen.in(project), filter, sort, query, now);
        Map<UUID, List<FilledEnvironment>> granted = belonging.granted(ids(rows.items()), project, now);
        return rows.map(row -> PickableCredential.of(row, granted.getOrDefault(row.id(), List.of())));
    }

    private Page<CredentialRow> page(
            Seen seen, CredentialFilter filter, Sort sort, PageRequestParams query, Instant now) {
        var search = new Search(seen, filter, sort, query.after(3).orElse(null));
        search.parameters().put("rows", query.limit() + 1);
        return Page.of(rows(search.sql(), search.parameters(), now), query.limit(), search::position);
    }

    private List<CredentialDetail> details(Caller caller, List<CredentialRow> rows, Instant now) {
        List<UUID> ids = ids(rows);
        Map<UUID, List<FilledEnvironment>> environments = belonging.environments(ids);
        Map<UUID, List<SharedProject>> projects = belonging.projects(caller, ids, now);
        Map<UUID, List<Use>> uses = belonging.uses(caller, ids);
        return rows.stream()
                .map(row -> row.detail(
                        environments.getOrDefault(row.id(), List.of()),
                        projects.getOrDefault(row.id(), List.of()),
                        uses.getOrDefault(row.id(), List.of())))
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
