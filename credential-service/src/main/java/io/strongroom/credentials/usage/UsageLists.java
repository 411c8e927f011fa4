package io.strongroom.credentials.usage;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Usages of a credential in a project, by their refs. People have no names here. */
@Component
class UsageLists {

    private static final String PAGE = """
            select ref, label, created_by, created_at from usage
            where tenant_id = :tenant and credential_id = :credential and project_id = :project and ref > :after
            order by ref limit :rows
            """;

    private final JdbcClient jdbc;

    UsageLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<UsageView> page(UsagePlace place, PageRequestParams query) {
        List<UsageView> rows = jdbc.sql(PAGE)
                .param("tenant", CurrentTenant.required())
                .param("credential", place.credential())
                .param("project", place.project())
                .param("after", query.after(1).map(cursor -> cursor.text(0)).orElse(""))
                .param("rows", query.limit() + 1)
                .query((row, n) -> view(row))
                .list();
        return Page.of(rows, query.limit(), last -> Cursor.of(last.ref()));
    }

    private static UsageView view(ResultSet row) throws SQLException {
        return new UsageView(
                row.getString("ref"),
                row.getString("label"),
                new UsageView.Teller(row.getObject("created_by", UUID.class), null),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
