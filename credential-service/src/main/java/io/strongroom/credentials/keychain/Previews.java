package io.strongroom.credentials.keychain;

import io.strongroom.credentials.document.RunInput;
import io.strongroom.credentials.keychain.PreviewAnswer.Led;
import io.strongroom.credentials.keychain.PreviewAnswer.Result;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries keychains out: selects as resolving does, and decides nothing about grants. */
@Component
class Previews {

    private static final String SELECT = """
            select selected.external_id, x.credential_id, coalesce(x.credential_id, :default) as led, c.name
            from (select case when jsonb_typeof(found.value) = 'string' then found.value #>> '{}' end as external_id
              from (select jsonb_path_query_first(cast(:input as jsonb), cast(:query as jsonpath), '{}', true) as value) found
              limit 1) selected
            left join share x on x.tenant_id = :tenant and x.project_id = :project and x.external_id = selected.external_id
              and x.withdrawn_at is null
            left join share s on s.tenant_id = :tenant and s.project_id = :project
              and s.credential_id = coalesce(x.credential_id, :default) and s.withdrawn_at is null
            left join credential c on c.tenant_id = :tenant and c.id = s.credential_id
            """;

    private final JdbcClient jdbc;

    Previews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public PreviewAnswer of(Keychain keychain, RunInput input) {
        KeychainTerms terms = keychain.terms();
        return jdbc.sql(SELECT)
                .param("tenant", CurrentTenant.required())
                .param("project", keychain.project())
                .param("default", terms.fallback(), java.sql.Types.OTHER)
                .param("query", terms.path().query())
                .param("input", input.selectable())
                .query((row, n) -> answer(row, terms.onNoMatch()))
                .single();
    }

    private static PreviewAnswer answer(ResultSet row, OnNoMatch onNoMatch) throws SQLException {
        String externalId = row.getString("external_id");
        boolean matched = row.getObject("credential_id") != null;
        @Nullable UUID led = row.getObject("led", UUID.class);
        if (led != null) {
            return new PreviewAnswer(
                    externalId, matched ? Result.MATCH : Result.DEFAULT, new Led(led, row.getString("name")));
        }
        return new PreviewAnswer(externalId, onNoMatch == OnNoMatch.FAIL ? Result.FAIL : Result.NONE, null);
    }
}
