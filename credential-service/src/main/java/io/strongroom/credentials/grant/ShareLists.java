package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.grant.ShareView.SharedWith;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Living shares, with what each grants. */
@Component
class ShareLists {

    private static final String SHARES = """
            select s.project_id, p.name, s.created_at from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
            """;

    /** Who is neither the owner nor a tenant admin is told of the own projects only. */
    private static final String FOR_READER = """
             and s.project_id > :after
             and (:all or exists (select 1 from project_member m
               where m.tenant_id = s.tenant_id and m.project_id = s.project_id and m.user_id = :user))
            order by s.project_id limit :rows
            """;

    private static final String ONE = " and s.project_id = :project";

    /** Sorts before every id that is given out (RFC 9562, section 5.9). */
    private static final UUID NIL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final GrantRows grants;
    private final Clock clock;

    ShareLists(JdbcClient jdbc, GrantRows grants, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.clock = clock;
    }

    private record Row(SharedWith project, Instant createdAt) {

        ShareView view(Map<UUID, List<GrantView>> grants) {
            return ShareView.of(project, createdAt, grants.getOrDefault(project.id(), List.of()));
        }
    }

    @Transactional(readOnly = true)
    public Page<ShareView> page(Caller caller, VisibleCredential credential, PageRequestParams page) {
        List<Row> rows = statement(SHARES + FOR_READER, credential.id())
                .param("after", page.after(1).map(cursor -> cursor.id(0)).orElse(NIL))
                .param("all", credential.owned() || caller.hasRole("tenant_admin"))
                .param("user", caller.userId())
                .param("rows", page.limit() + 1)
                .query((row, n) -> row(row))
                .list();
        Page<Row> shares =
                Page.of(rows, page.limit(), last -> Cursor.of(last.project().id()));
        List<UUID> projects =
                shares.items().stream().map(share -> share.project().id()).toList();
        Map<UUID, List<GrantView>> granted = grants.of(credential.id(), projects, clock.instant());
        return shares.map(share -> share.view(granted));
    }

    /** With what it opens. @throws ProblemException 404 when there is none, or it was withdrawn */
    @Transactional(readOnly = true)
    public ShareView opened(UUID credential, UUID project) {
        Instant now = clock.instant();
        return living(credential, project)
                .view(grants.of(credential, List.of(project), now))
                .opening(grants.opened(credential, project, now));
    }

    private Row living(UUID credential, UUID project) {
        return statement(SHARES + ONE, credential)
                .param("project", project)
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    private JdbcClient.StatementSpec statement(String sql, UUID credential) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("credential", credential);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SharedWith(row.getObject("project_id", UUID.class), row.getString("name")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
