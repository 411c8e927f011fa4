package io.strongroom.credentials.project;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.page.Query;
import io.strongroom.platform.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects by name and members by id, a page at a time. */
@Component
class ProjectLists {

    static final String PROJECTS = """
            select p.id, p.name, p.name_key, m.role, p.minimum_grace_days, p.version, p.created_at, p.updated_at from project p
            left join project_member m on m.tenant_id = p.tenant_id and m.project_id = p.id and m.user_id = :user
            where p.tenant_id = :tenant and (m.user_id is not null or :admin)
            """;

    /** From the prefix up to the last that begins with it: no character sorts after U+10FFFF. */
    static final String NAMED = """
             and p.name_key >= lower(cast(:q as text) collate "pg_c_utf8") collate "C"
             and p.name_key < (lower(cast(:q as text) collate "pg_c_utf8") || chr(1114111)) collate "C"
            """;

    static final String BEYOND = " and (p.name_key, p.id) > (:name, :id)";

    private static final String MEMBERS = """
            select user_id, role, added_at from project_member
            where tenant_id = :tenant and project_id = :project
              and user_id > :after
            order by user_id limit :rows
            """;

    /** Sorts before every id that is given out (RFC 9562, section 5.9). */
    private static final UUID NIL = new UUID(0, 0);

    private final JdbcClient jdbc;

    ProjectLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(ProjectView view, String nameKey) {}

    /** Those that the caller sees, all or those whose name begins like this. */
    @Transactional(readOnly = true)
    public Page<ProjectView> projects(Caller caller, PageRequestParams page) {
        Optional<Cursor> after = page.after(2);
        Optional<String> name = page.text("q");
        String where = (name.isPresent() ? NAMED : "") + (after.isPresent() ? BEYOND : "");
        List<Named> rows = statement(PROJECTS + where + " order by p.name_key, p.id limit :rows", caller)
                .param("q", name.orElse(null))
                .param("name", after.map(ProjectLists::name).orElse(null))
                .param("id", after.map(cursor -> cursor.id(1)).orElse(null))
                .param("rows", page.limit() + 1)
                .query((row, n) -> new Named(view(row), row.getString("name_key")))
                .list();
        return Page.of(
                        rows,
                        page.limit(),
                        last -> Cursor.of(last.nameKey(), last.view().id()))
                .map(Named::view);
    }

    private static String name(Cursor position) {
        if (position.text(0).indexOf('\0') >= 0) {
            throw Query.invalid("after");
        }
        return position.text(0);
    }

    /** The caller's view of one that the caller sees. */
    @Transactional(readOnly = true)
    public ProjectView project(Caller caller, VisibleProject visible) {
        return statement(PROJECTS + " and p.id = :id", caller)
                .param("id", visible.id())
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    /** Members without their names, which the directory has. */
    @Transactional(readOnly = true)
    public Page<MemberView> members(VisibleProject project, PageRequestParams page) {
        List<MemberView> rows = jdbc.sql(MEMBERS)
                .param("tenant", CurrentTenant.required())
                .param("project", project.id())
                .param("after", page.after(1).map(cursor -> cursor.id(0)).orElse(NIL))
                .param("rows", page.limit() + 1)
                .query((row, n) -> member(row))
                .list();
        return Page.of(rows, page.limit(), last -> Cursor.of(last.user().id()));
    }

    private JdbcClient.StatementSpec statement(String sql, Caller caller) {
        return jdbc.sql(sql)
                .param("user", caller.userId())
                .param("tenant", caller.tenant())
                .param("admin", caller.hasRole("tenant_admin"));
    }

    private static ProjectView view(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new ProjectView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                role == null ? null : Role.parse(role).orElseThrow(),
                row.getInt("minimum_grace_days"),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static MemberView member(ResultSet row) throws SQLException {
        return new MemberView(
                Person.unnamed(row.getObject("user_id", UUID.class)),
                Role.parse(row.getString("role")).orElseThrow(),
                instant(row, "added_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
