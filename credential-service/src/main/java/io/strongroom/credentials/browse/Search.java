package io.strongroom.credentials.browse;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.page.Query;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The filters of {@code GET /credentials} as SQL over {@link CredentialRow#SELECT}. Names are compared as ranges: under row-level
 * security no LIKE is served by an index.
 */
final class Search {

    /** Statuses that a credential may have one day, so that asking for them is no error. */
    private static final Set<String> STATUSES = Set.of(
            "ready", "incomplete", "drifted", "needs_reauthorization", "expiring", "expired", "deletion_scheduled");

    private static final Set<String> KINDS = Set.of("raw", "adaptor", "oauth");

    private static final String VISIBLE = """
             and c.id in (
              select o.id from credential o where o.tenant_id = :tenant and o.owner_id = :user
              union
              select s.credential_id from share s
              join project_member m on m.tenant_id = s.tenant_id and m.project_id = s.project_id
              where s.tenant_id = :tenant and s.withdrawn_at is null and m.user_id = :user)
            """;

    private static final String SHARED_WITH = """
             and exists (select 1 from share s
              left join project_member m on m.tenant_id = s.tenant_id and m.project_id = s.project_id and m.user_id = :user
              where s.tenant_id = c.tenant_id and s.credential_id = c.id and s.project_id = :project
                and s.withdrawn_at is null and (m.user_id is not null or c.owner_id = :user or :admin))
            """;

    /** From the prefix up to the last that begins with it: no character sorts after U+10FFFF. */
    private static final String NAMED = """
             and c.name_key >= lower(cast(:q as text) collate "pg_c_utf8") collate "C"
             and c.name_key < (lower(cast(:q as text) collate "pg_c_utf8") || chr(1114111)) collate "C"
            """;

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private final Sort sort;

    private Search(Caller caller, PageRequestParams query) {
        this.sort = query.text("sort").map(Sort::parse).orElse(Sort.NAME);
        boolean admin = caller.hasRole("tenant_admin");
        parameters.put("user", caller.userId());
        parameters.put("admin", admin);
        if (!admin) {
            where.append(VISIBLE);
        }
        query.text("owner")
                .ifPresent(owner -> and(
                        " and c.owner_id = :owner",
                        "owner",
                        owner.equals("me") ? caller.userId() : query.id("owner").orElseThrow()));
        query.text("q").ifPresent(prefix -> and(NAMED, "q", prefix));
        query.id("project").ifPresent(project -> and(SHARED_WITH, "project", project));
        query.text("type").ifPresent(this::ofType);
        query.oneOf("status", STATUSES).ifPresent(status -> and(" and s.status = :status", "status", status));
        query.after(3).ifPresent(this::after);
    }

    static Search of(Caller caller, PageRequestParams query) {
        return new Search(caller, query);
    }

    String sql() {
        return CredentialRow.SELECT + where + sort.order() + " limit :rows";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Cursor position(CredentialRow row) {
        return sort.position(row);
    }

    /** A kind, or the name of an adaptor. */
    private void ofType(String type) {
        and(KINDS.contains(type) ? " and c.kind = :type" : " and c.adaptor = :type", "type", type);
    }

    /** A position tells the order that it belongs to. */
    private void after(Cursor cursor) {
        if (!cursor.text(0).equals(sort.text())) {
            throw Query.invalid("after");
        }
        parameters.put("last", sort.byTime() ? cursor.instant(1).atOffset(ZoneOffset.UTC) : (Object) cursor.text(1));
        and(sort.beyond(), "last_id", cursor.id(2));
    }

    private void and(String condition, String name, Object value) {
        where.append(condition);
        parameters.put(name, value);
    }
}
