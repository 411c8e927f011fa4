package io.strongroom.credentials.schema;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.jsonschema.DocumentTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the registry said last to the current tenant, for the time when it does not answer. */
@Component
class KnownSchemas {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    KnownSchemas(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param latest whether the registry named this version as the latest */
    void keep(PublishedSchema schema, boolean latest) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
            insert into known_schema as known
                (tenant_id, adaptor, version, schema, secret_pointers, url_pointers, connection_test, latest_at)
            values (:tenant, :adaptor, :version, :schema, :secrets, :urls, :test, case when :latest then clock_timestamp() end)
            on conflict (tenant_id, adaptor, version) do update
            set schema = excluded.schema, secret_pointers = excluded.secret_pointers,
                url_pointers = excluded.url_pointers, connection_test = excluded.connection_test,
                latest_at = coalesce(excluded.latest_at, known.latest_at)\
            """)
                .param("tenant", CurrentTenant.required())
                .param("adaptor", schema.adaptor())
                .param("version", schema.version())
                .param("schema", schema.schema())
                .param("secrets", schema.secretPointers().toArray(String[]::new))
                .param("urls", schema.urlPointers().toArray(String[]::new))
                .param("test", text(schema.connectionTest()))
                .param("latest", latest)
                .update());
    }

    Optional<PublishedSchema> version(String adaptor, String version) {
        return find(jdbc.sql("select * from known_schema where tenant_id = ? and adaptor = ? and version = ?")
                .params(CurrentTenant.required(), adaptor, version));
    }

    /** The version that was the latest when the registry was last asked for it. */
    Optional<PublishedSchema> latest(String adaptor) {
        return find(jdbc.sql("""
            select * from known_schema where tenant_id = ? and adaptor = ? and latest_at is not null
            order by latest_at desc limit 1\
            """).params(CurrentTenant.required(), adaptor));
    }

    private Optional<PublishedSchema> find(JdbcClient.StatementSpec query) {
        return Optional.ofNullable(transactions.execute(
                status -> query.query(KnownSchemas::read).optional().orElse(null)));
    }

    private static PublishedSchema read(ResultSet row, int number) throws SQLException {
        return new PublishedSchema(
                row.getString("adaptor"),
                row.getString("version"),
                row.getString("schema"),
                strings(row, "secret_pointers"),
                strings(row, "url_pointers"),
                json(row.getString("connection_test")));
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null || json.isNull() ? null : json.toString();
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : DocumentTree.read(text);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
