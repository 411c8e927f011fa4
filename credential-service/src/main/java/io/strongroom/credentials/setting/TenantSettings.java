package io.strongroom.credentials.setting;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.etag.IfMatch;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the current tenant; a tenant that never changed any has no row. */
@Component
public class TenantSettings {

    private static final String READ =
            "select minimum_grace_days, version from tenant_setting where tenant_id = :tenant";

    /** So that there is a row to lock. */
    private static final String BEGIN = """
            insert into tenant_setting (tenant_id, minimum_grace_days, version, changed_by, changed_at)
            values (:tenant, 0, 1, :by, now()) on conflict do nothing
            """;

    private static final String CHANGE = """
            update tenant_setting
            set minimum_grace_days = :days, version = :version, changed_by = :by, changed_at = now()
            where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    TenantSettings(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Days that each credential of the tenant can be had back after its deletion, at least. */
    @Transactional(readOnly = true)
    public int minimumGraceDays() {
        return read().minimumGraceDays();
    }

    @Transactional(readOnly = true)
    public SettingsView read() {
        return read(READ);
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException 412 */
    @Transactional
    public SettingsView change(UUID by, IfMatch condition, SettingsPatch patch) {
        of(BEGIN).param("by", by).update();
        SettingsView current = read(READ + " for update");
        condition.check(current.version());
        int days = patch.minimumGraceDaysOr(current.minimumGraceDays());
        if (days == current.minimumGraceDays()) {
            return current;
        }
        SettingsView changed = current.withMinimumGraceDays(days);
        of(CHANGE)
                .param("days", days)
                .param("version", changed.version())
                .param("by", by)
                .update();
        outbox.append(AccessEvent.of("strongroom.tenant.settings.updated")
                .resource("tenant", CurrentTenant.required(), null)
                .detail("fields", List.of("minimum_grace_days"))
                .build());
        return changed;
    }

    private SettingsView read(String sql) {
        return of(sql).query((row, n) -> new SettingsView(row.getInt("minimum_grace_days"), row.getLong("version")))
                .optional()
                .orElse(SettingsView.UNCHANGED);
    }

    private JdbcClient.StatementSpec of(String sql) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required());
    }
}
