package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.Account;
import io.strongroom.credentials.credential.CredentialDetail;
import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.credential.Status;
import io.strongroom.credentials.project.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list or detail reads of a credential itself, first of all. Parameters {@code tenant}, {@code now}, {@code soon}. */
record CredentialRow(
        UUID id,
        String name,
        String nameKey,
        CredentialType type,
        @Nullable String externalId,
        Account account,
        UUID ownerId,
        Status status,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant purgeAt,
        @Nullable Instant lastUsedAt) {

    static final String SELECT = """
            select c.*, s.status from credential c cross join lateral (
              select case
                when c.purge_at is not null then 'deletion_scheduled'
                when c.expires_at <= :now then 'expired'
                when (select coalesce(bool_or(e.current_version_id is null), true) from environment e
                  where e.tenant_id = c.tenant_id and e.credential_id = c.id) then 'incomplete'
                when c.expires_at <= :soon then 'expiring'
                else 'ready' end as status) s
            where c.tenant_id = :tenant
            """;

    static CredentialRow of(ResultSet row) throws SQLException {
        return new CredentialRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_key"),
                new CredentialType(row.getString("kind"), row.getString("adaptor"), row.getString("adaptor_version")),
                row.getString("external_id"),
                Account.parse(row.getString("account")).orElseThrow(),
                row.getObject("owner_id", UUID.class),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "purge_at"),
                instant(row, "last_used_at"));
    }

    /** With what belongs to it; the owner has no name yet. */
    CredentialDetail detail(
            List<CredentialDetail.FilledEnvironment> environments,
            List<CredentialDetail.SharedProject> projects,
            List<CredentialDetail.Use> usedBy) {
        return new CredentialDetail(
                id,
                name,
                type,
                externalId,
                account,
                Person.unnamed(ownerId),
                status,
                version,
                createdAt,
                updatedAt,
                expiresAt,
                purgeAt,
                lastUsedAt,
                environments,
                projects,
                usedBy);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
