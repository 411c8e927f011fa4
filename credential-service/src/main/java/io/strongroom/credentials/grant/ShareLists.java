package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Living shares, with what each grants. */
@Component
class ShareLists {

    /** All grants of a share are on the same terms, so that any one tells them. */
    private static final String SHARES = """
            select s.project_id, p.name, s.created_at, max(g.expires_at) as expires_at, max(g.reason) as reason,
              coalesce(array_agg(e.name order by e.name) filter (where e.name is not null), '{}') as environments
            from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            left join share_grant g on g.tenant_id = s.tenant_id and g.credential_id = s.credential_id
              and g.project_id = s.project_id
            left join environment e on e.tenant_id = g.tenant_id and e.id = g.environment_id
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
            """;

    /** Who is neither the owner nor a tenant admin is told of the own projects only. */
    private static final String FOR_READER = """
             and s.project_id > :after
             and (:all or exists (select 1 from project_member m
               where m.tenant_id = s.tenant_id and m.project_id = s.project_id and m.user_id = :user))
            group by s.project_id, p.name, s.created_at order by s.project_id limit :rows
            """;

    private static final String ONE = " and s.project_id = :project group by s.project_id, p.name, s.created_at";

    /** Sorts before every id that is given out (RFC 9562, section 5.9). */
    private static final UUID NIL = new UUID(0, 0);

    private final JdbcClient jdbc;

    ShareLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<ShareView> page(Caller caller, VisibleCredential credential, PageRequestParams page) {
        List<ShareView> rows = statement(SHARES + FOR_READER, credential.id())
                .param("after", page.after(1).map(cursor -> cursor.id(0)).orElse(NIL))
                .param("all", credential.owned() || caller.hasRole("tenant_admin"))
                .param("user", caller.userId())
                .param("rows", page.limit() + 1)
                .query((row, n) -> view(row))
                .list();
        return Page.of(rows, page.limit(), last -> Cursor.of(last.project().id()));
    }

    /** @throws ProblemException 404 when there is none, or it was withdrawn */
    @Transactional(readOnly = true)
    public ShareView living(UUID credential, UUID project) {
        return statement(SHARES + ONE, credential)
                .param("project", project)
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    private JdbcClient.StatementSpec statement(String sql, UUID credential) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("credential", credential);
    }

    private static ShareView view(ResultSet row) throws SQLException {
        return new ShareView(
                new ShareView.SharedWith(row.getObject("project_id", UUID.class), row.getString("name")),
                List.of((String[]) row.getArray("environments").getArray()),
                instant(row, "expires_at"),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
