package io.strongroom.credentials.browse;

import io.strongroom.credentials.world.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Twenty tenants of a thousand credentials each, written past the service; ids are made of what they are ids of. */
final class Crowd {

    private static final String ID = "cast(md5('%s' || %s) as uuid)";
    private static final String EACH = "from generate_series(0, 19) t, generate_series(0, 999) n";

    private final String seed = UUID.randomUUID().toString();
    private final Database database;

    Crowd(Database database) {
        this.database = database;
    }

    /** The id of the {@code n}th thing of a kind in a tenant: {@code u} a user, {@code p} a project. */
    UUID id(String kind, int tenant, int n) {
        return hashed(kind + tenant + "/" + n);
    }

    UUID tenant(int tenant) {
        return hashed("t" + tenant);
    }

    void add() {
        insert(
                "project",
                "name, version, created_by, created_at, updated_at",
                "'project ' || n, 1, %u, now(), now()",
                "p");
        insert("project_member", "project_id, user_id, role, added_by, added_at", "%p, %m, 'editor', %u, now()", "");
        insert(
                "credential",
                "name, kind, adaptor, account, owner_id, version, created_at, updated_at, expires_at, last_used_at, purge_at,"
                        + " deletion_asked_by, deletion_asked_at",
                """
                'name ' || n, case when n % 10 = 0 then 'raw' else 'adaptor' end,
                case when n % 10 = 0 then null else 'adaptor-' || n % 50 end,
                case when n % 100 = 7 then 'personal' else 'integration' end, %u, 1, now() - make_interval(mins => n),
                now() - make_interval(mins => 1000 - n), case when n % 25 = 1 then now() + make_interval(days => n / 25 - 20) end,
                case when n % 3 = 0 then now() - make_interval(days => n) end, case when n % 100 = 3 then now() + interval '7 days' end,
                case when n % 100 = 3 then %u end, case when n % 100 = 3 then now() end""",
                "c");
        insert(
                "environment",
                "credential_id, name, version, created_at, updated_at",
                "%c, case when n % 100 = 9 then 'rare' else 'main' end, 0, now(), now()",
                "e");
        insert("share", "credential_id, project_id, created_by, created_at", "%c, %p, %u, now()", "");
        insert(
                "share_grant",
                "credential_id, project_id, environment_id, granted_by, granted_at, expires_at",
                "%c, %p, %e, %u, now(), case when n % 50 = 4 then now() + make_interval(days => n / 50 - 10) end",
                "g");
        for (String table :
                new String[] {"project", "project_member", "credential", "environment", "share", "share_grant"}) {
            database.change("analyze " + table);
        }
    }

    /** @param kind of the row's own id; empty where it has none */
    private void insert(String table, String columns, String values, String kind) {
        String own = kind.isEmpty() ? "" : ", id";
        String ownId = kind.isEmpty() ? "" : ", " + idOf(kind, "n");
        String filled = values.replace("%u", idOf("u", "n % 20"))
                .replace("%m", idOf("u", "n / 250 * 3 + n % 3"))
                .replace("%p", idOf("p", "n % 250"))
                .replace("%c", idOf("c", "n"))
                .replace("%e", idOf("e", "n"));
        database.change("insert into " + table + " (tenant_id" + own + ", " + columns + ") select "
                + ID.formatted(seed, "'t' || t") + ownId + ", " + filled + " " + EACH);
    }

    private String idOf(String kind, String number) {
        return ID.formatted(seed, "'" + kind + "' || t || '/' || (" + number + ")");
    }

    private UUID hashed(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest((seed + name).getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(hash);
            return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
