package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.Account;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list of credentials over {@link CredentialRow#SELECT}. Every comparison is one that row-level security lets an index
 * serve: equality, order and null, never a pattern; names are compared as ranges.
 */
final class Search {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Set<String> KINDS = Set.of("raw", "adaptor", "oauth");

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

    private static final String ANY_GRANT =
            "exists (select 1 from share_grant g where g.tenant_id = c.tenant_id and g.credential_id = c.id and ";

    private final Seen seen;
    private final Sort sort;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param after position of the last row before these, which tells the order that it belongs to */
    Search(Seen seen, CredentialFilter filter, Sort sort, @Nullable Cursor after) {
        this.seen = seen;
        this.sort = sort;
        parameters.putAll(seen.parameters());
        where.append(seen.where());
        and(" and c.owner_id = :owner", "owner", filter.owner());
        and(SHARED_WITH, "project", filter.project());
        and(NAMED, "q", filter.name());
        ofType(filter);
        and(seen.environment(), "environment", filter.environment());
        and(" and c.account = :account", "account", text(filter.account()));
        inStatus(filter.status());
        withGrants(filter.grants());
        and(" and (c.last_used_at is null or c.last_used_at < :unused)", "unused", time(filter.unusedSince()));
        if (after != null) {
            beyond(after);
        }
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

    private void ofType(CredentialFilter filter) {
        String type = filter.type();
        boolean kind = type != null && KINDS.contains(type);
        and(kind ? " and c.kind = :type" : " and c.kind = 'adaptor' and c.adaptor = :type", "type", type);
        and(
                " and (c.kind = 'raw' or (c.kind = 'adaptor' and c.adaptor = :compatible))",
                "compatible",
                filter.compatibleWith());
    }

    /** A status is computed; what an index knows of it is said besides. */
    private void inStatus(@Nullable String status) {
        and(" and s.status = :status", "status", status);
        where.append(
                switch (status) {
                    case "deletion_scheduled" -> " and c.purge_at is not null";
                    case "expired" -> " and c.expires_at <= :now";
                    case "expiring" -> " and c.expires_at > :now and c.expires_at <= :soon";
                    case null, default -> "";
                });
    }

    private void withGrants(@Nullable String grants) {
        String active = "(g.expires_at is null or g.expires_at > :now)" + seen.grant() + ")";
        where.append(
                switch (grants) {
                    case "active" -> " and " + ANY_GRANT + active;
                    case "none" -> " and not " + ANY_GRANT + active;
                    case "expiring" ->
                        " and " + ANY_GRANT + "g.expires_at > :now and g.expires_at <= :soon" + seen.grant() + ")";
                    case "expired" -> " and " + ANY_GRANT + "g.expires_at <= :now" + seen.grant() + ")";
                    case null, default -> "";
                });
    }

    private void beyond(Cursor after) {
        if (!after.text(0).equals(sort.text()) || after.text(1).indexOf('\0') >= 0) {
            throw Query.invalid("after");
        }
        Object last = sort.byTime() ? time(after.instant(1)) : after.text(1);
        and("", "last", last);
        and(sort.beyond(), "last_id", after.id(2));
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    /** Times beyond these are those of no credential, and not of every database. */
    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        if (moment == null) {
            return null;
        }
        Instant bounded = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return bounded.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable Account account) {
        return account == null ? null : account.text();
    }
}
