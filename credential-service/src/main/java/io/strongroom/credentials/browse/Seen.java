package io.strongroom.credentials.browse;

import io.strongroom.platform.web.caller.Caller;
import java.util.Map;
import java.util.UUID;

/**
 * Which credentials a list may show at all, and what it means there that one has an environment or a grant: nobody learns by a filter
 * what no answer would tell.
 *
 * @param where a condition on {@code c}, beginning with {@code and}, or empty
 * @param environment a condition that the environment of the parameter {@code environment} is there
 * @param grant a condition on the grant {@code g} of {@code c}
 */
record Seen(String where, String environment, String grant, Map<String, Object> parameters) {

    private static final String MINE_OR_SHARED = """
             and c.id in (
              select o.id from credential o where o.tenant_id = :tenant and o.owner_id = :user
              union
              select s.credential_id from share s
              join project_member m on m.tenant_id = s.tenant_id and m.project_id = s.project_id
              where s.tenant_id = :tenant and s.withdrawn_at is null and m.user_id = :user)
            """;

    private static final String DECLARED = """
             and exists (select 1 from environment d
              where d.tenant_id = c.tenant_id and d.credential_id = c.id and d.name = :environment)
            """;

    private static final String KNOWN_GRANT = """
             and (c.owner_id = :user or :admin or exists (select 1 from project_member m
              where m.tenant_id = g.tenant_id and m.project_id = g.project_id and m.user_id = :user))
            """;

    private static final String SHARED = """
             and exists (select 1 from share h
              where h.tenant_id = c.tenant_id and h.credential_id = c.id and h.project_id = :in and h.withdrawn_at is null)
            """;

    private static final String GRANTED = """
             and exists (select 1 from environment d
              join share_grant e on e.tenant_id = d.tenant_id and e.environment_id = d.id
              where d.tenant_id = c.tenant_id and d.credential_id = c.id and d.name = :environment and e.project_id = :in
                and (e.expires_at is null or e.expires_at > :now))
            """;

    /** All that the caller sees: the own ones and those shared with a project of theirs, or the tenant's for its admins. */
    static Seen by(Caller caller) {
        boolean admin = caller.hasRole("tenant_admin");
        return new Seen(
                admin ? "" : MINE_OR_SHARED, DECLARED, KNOWN_GRANT, Map.of("user", caller.userId(), "admin", admin));
    }

    /** Those that are shared with a project, as its members may pick them: only what it was granted is there. */
    static Seen in(UUID project) {
        return new Seen(SHARED, GRANTED, " and g.project_id = :in", Map.of("in", project));
    }
}
