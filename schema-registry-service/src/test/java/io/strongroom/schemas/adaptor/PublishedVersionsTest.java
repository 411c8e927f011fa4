package io.strongroom.schemas.adaptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.test.servers.ServiceDatabases;
import io.strongroom.schemas.ServiceTest;
import io.strongroom.schemas.schema.ConfigurationSchema;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class PublishedVersionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update schema_revision set content = ''",
                "delete from schema_revision",
                "truncate schema_revision cascade",
                "update adaptor_release set schema_hash = null",
                "delete from adaptor_release",
                "truncate adaptor_release"
            })
    void neverChange(String statement) throws SQLException {
        var roles = ServiceDatabases.of("schema").roles();
        assertThatThrownBy(() -> run(roles.app(), roles.appPassword(), statement))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(roles.ops(), roles.opsPassword(), statement))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(roles.owner(), roles.ownerPassword(), statement))
                .hasMessageContaining("a published version never changes");
    }

    @Test
    void areNotReplacedByPublishingThemAgain(
            @Autowired Publication publication,
            @Autowired Catalogue catalogue,
            @Autowired TransactionTemplate transactions) {
        publish(publication, transactions, "1.0.0", "{\"title\":\"first\"}");
        publish(publication, transactions, "1.0.0", "{\"title\":\"second\"}");
        assertThat(content(catalogue, "1.0.0")).contains("first");
    }

    @Test
    void shareTheRevisionOfEqualSchemas(
            @Autowired Publication publication,
            @Autowired Catalogue catalogue,
            @Autowired TransactionTemplate transactions,
            @Autowired JdbcClient jdbc) {
        publish(publication, transactions, "2.0.0", "{\"title\":\"shared\"}");
        publish(publication, transactions, "2.0.1", "{\"title\":\"shared\"}");
        String hash = catalogue.release("never-changing", "2.0.1").schemaHash();
        assertThat(catalogue.release("never-changing", "2.0.0").schemaHash()).isEqualTo(hash);
        assertThat(jdbc.sql("select count(*) from schema_revision where hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void areLatestByRankAndNotByTime(
            @Autowired Publication publication,
            @Autowired Catalogue catalogue,
            @Autowired TransactionTemplate transactions) {
        for (String version : new String[] {"0.9.0-rc.1", "10.0.0", "9.0.0", "11.0.0-rc.1"}) {
            transactions.executeWithoutResult(status -> {
                publication.claim("ranked", "@test/ranked");
                publication.add(release("ranked", version, "{}"));
            });
        }
        assertThat(catalogue.release("ranked", "latest").version()).isEqualTo("10.0.0");
        assertThat(catalogue.releases("ranked", null, 10).stream().map(Release::version))
                .containsExactly("11.0.0-rc.1", "10.0.0", "9.0.0", "0.9.0-rc.1");
    }

    @Test
    void belongToOnePackage(@Autowired Publication publication) {
        assertThat(publication.claim("claimed", "@test/claimed")).isTrue();
        assertThat(publication.claim("claimed", "@test/claimed")).isTrue();
        assertThat(publication.claim("claimed", "@other/claimed")).isFalse();
    }

    private static void publish(
            Publication publication, TransactionTemplate transactions, String version, String schema) {
        transactions.executeWithoutResult(status -> {
            publication.claim("never-changing", "@test/never-changing");
            publication.add(release("never-changing", version, schema));
        });
    }

    private static NewRelease release(String adaptor, String version, String schema) {
        return new NewRelease(
                adaptor,
                ReleaseVersion.parse(version).orElseThrow(),
                Source.PACKAGE,
                ConfigurationSchema.parse(schema.getBytes(StandardCharsets.UTF_8)),
                null,
                null,
                null);
    }

    private static String content(Catalogue catalogue, String version) {
        byte[] bytes = catalogue
                .schema(catalogue.release("never-changing", version))
                .schema()
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void run(String role, String password, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        ServiceDatabases.of("schema").jdbcUrl(), role, password);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
