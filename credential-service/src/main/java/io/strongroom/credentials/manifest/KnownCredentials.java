package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.Account;
import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.manifest.KnownCredential.KnownEnvironment;
import io.strongroom.credentials.manifest.KnownCredential.KnownShare;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads credentials with what a file says of them, in three statements whatever their number. What is to be purged is in no file. */
@Component
class KnownCredentials {

    static final String CREDENTIALS = """
            select c.id, c.name, c.kind, c.adaptor, c.adaptor_version, c.external_id, c.account, c.expires_at, c.owner_id
            from credential c where c.tenant_id = :tenant
            """;

    static final String OF_OWNER = " and c.owner_id = :owner and c.purge_at is null";

    static final String OF_PROJECT = """
             and c.purge_at is null and c.id in (select s.credential_id from share s
              where s.tenant_id = :tenant and s.project_id = :project and s.withdrawn_at is null)
            """;

    private static final String ENVIRONMENTS = """
            select e.credential_id, e.name, coalesce(v.keys, e.expected_keys) as keys, v.id is not null as filled
            from environment e
            left join value_version v on v.tenant_id = e.tenant_id and v.id = e.current_version_id
            where e.tenant_id = :tenant and e.credential_id in (:ids)
            """;

    /** What members of a project pick from. */
    private static final String GRANTED = """
             and exists (select 1 from share_grant g
              where g.tenant_id = e.tenant_id and g.credential_id = e.credential_id and g.environment_id = e.id
                and g.project_id = :project and (g.expires_at is null or g.expires_at > :now))
            """;

    private static final String SHARES = """
            select s.credential_id, s.project_id, p.name, array(
              select e.name from share_grant g
              join environment e on e.tenant_id = g.tenant_id and e.id = g.environment_id
              where g.tenant_id = s.tenant_id and g.credential_id = s.credential_id and g.project_id = s.project_id
                and (g.expires_at is null or g.expires_at > :now)
              order by e.name collate "C") as environments, terms.expires_at, terms.reason
            from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            left join lateral (select g.expires_at, g.reason from share_grant g
              where g.tenant_id = s.tenant_id and g.credential_id = s.credential_id and g.project_id = s.project_id
                and (g.expires_at is null or g.expires_at > :now)
              order by g.id limit 1) terms on true
            where s.tenant_id = :tenant and s.credential_id in (:ids) and s.withdrawn_at is null
            """;

    private static final String OWN_BY_ID = """
            select c.id from credential c where c.tenant_id = :tenant and c.id = :id and c.owner_id = :owner
            """;

    static final String OWN_BY_EXTERNAL_ID = """
            select c.id from credential c
            where c.tenant_id = :tenant and c.owner_id = :owner and c.external_id = :external
            order by c.id limit 2
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownCredentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that the user owns. @param most how many at most are read */
    @Transactional(readOnly = true)
    public List<KnownCredential> ofOwner(UUID owner, FileFilter filter, int most) {
        return with(
                statement(CREDENTIALS + OF_OWNER + filter.where() + " order by c.id limit :most")
                        .params(filter.parameters())
                        .param("owner", owner)
                        .param("most", most),
                null);
    }

    /** Those that are shared with a project, by what was granted to it. */
    @Transactional(readOnly = true)
    public List<KnownCredential> ofProject(UUID project, FileFilter filter, int most) {
        return with(
                statement(CREDENTIALS + OF_PROJECT + filter.where() + " order by c.id limit :most")
                        .params(filter.parameters())
                        .param("project", project)
                        .param("most", most),
                project);
    }

    @Transactional(readOnly = true)
    public Optional<KnownCredential> one(UUID id) {
        return with(statement(CREDENTIALS + " and c.id = :id").param("id", id), null).stream()
                .findFirst();
    }

    /** Of those that the user owns, the one with the id. */
    @Transactional(readOnly = true)
    public Optional<UUID> ownById(UUID owner, UUID id) {
        return statement(OWN_BY_ID)
                .param("owner", owner)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Of those that the user owns, the first two with the external id. */
    @Transactional(readOnly = true)
    public List<UUID> ownByExternalId(UUID owner, String external) {
        return statement(OWN_BY_EXTERNAL_ID)
                .param("owner", owner)
                .param("external", external)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Lets one import that makes a user's credential of an external id follow the other, until the current transaction ends. */
    void holdExternalId(UUID owner, String external) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:text, 0))")
                .param("text", "manifest\n" + CurrentTenant.required() + "\n" + owner + "\n" + external)
                .query()
                .singleRow();
    }

    private List<KnownCredential> with(JdbcClient.StatementSpec credentials, @Nullable UUID project) {
        Instant now = clock.instant();
        List<KnownCredential> bare = credentials.query((row, n) -> bare(row)).list();
        if (bare.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = bare.stream().map(KnownCredential::id).toList();
        Map<UUID, List<KnownEnvironment>> environments = environments(ids, project, now);
        Map<UUID, List<KnownShare>> shares = shares(ids, project, now);
        return bare.stream()
                .map(one -> new KnownCredential(
                        one.id(),
                        one.name(),
                        one.type(),
                        one.externalId(),
                        one.account(),
                        one.expiresAt(),
                        one.owner(),
                        environments.getOrDefault(one.id(), List.of()),
                        shares.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<KnownEnvironment>> environments(List<UUID> ids, @Nullable UUID project, Instant now) {
        Map<UUID, List<KnownEnvironment>> found = new HashMap<>();
        about(ENVIRONMENTS + (project == null ? "" : GRANTED) + " order by e.name collate \"C\"", ids, project, now)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("credential_id", UUID.class), id -> new ArrayList<>())
                            .add(new KnownEnvironment(
                                    row.getString("name"), texts(row, "keys"), row.getBoolean("filled")));
                });
        return found;
    }

    private Map<UUID, List<KnownShare>> shares(List<UUID> ids, @Nullable UUID project, Instant now) {
        Map<UUID, List<KnownShare>> found = new HashMap<>();
        about(
                        SHARES + (project == null ? "" : " and s.project_id = :project") + " order by s.project_id",
                        ids,
                        project,
                        now)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("credential_id", UUID.class), id -> new ArrayList<>())
                            .add(new KnownShare(
                                    row.getObject("project_id", UUID.class),
                                    row.getString("name"),
                                    texts(row, "environments"),
                                    instant(row),
                                    row.getString("reason")));
                });
        return found;
    }

    private JdbcClient.StatementSpec about(String sql, List<UUID> ids, @Nullable UUID project, Instant now) {
        return statement(sql).param("ids", ids).param("project", project).param("now", now.atOffset(ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required());
    }

    private static KnownCredential bare(ResultSet row) throws SQLException {
        return new KnownCredential(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new CredentialType(row.getString("kind"), row.getString("adaptor"), row.getString("adaptor_version")),
                row.getString("external_id"),
                Account.parse(row.getString("account")).orElseThrow(),
                instant(row),
                row.getObject("owner_id", UUID.class),
                List.of(),
                List.of());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject("expires_at", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
