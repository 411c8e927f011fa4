package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.schema.ConfigurationSchema;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to the catalogue. What stands there is never changed: adding the same release again does nothing. */
@Component
public class Publication {

    private final JdbcClient jdbc;

    Publication(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims the adaptor's name for the package. False if another package has it. */
    public boolean claim(String adaptor, String packageName) {
        jdbc.sql("insert into adaptor (name, package) values (?, ?) on conflict do nothing")
                .params(adaptor, packageName)
                .update();
        return jdbc.sql("select count(*) from adaptor where name = ? and package = ?")
                        .params(adaptor, packageName)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Does nothing if the version is there already, whatever it holds. */
    public void add(NewRelease release) {
        ConfigurationSchema schema = release.schema();
        if (schema != null) {
            jdbc.sql("insert into schema_revision (hash, content) values (?, ?) on conflict do nothing")
                    .params(schema.hash(), schema.bytes())
                    .update();
        }
        jdbc.sql("""
                        insert into adaptor_release (adaptor, version, precedence, stable, source, schema_hash, label, integrity, note)
                        values (:adaptor, :version, :precedence, :stable, :source, :hash, :label, :integrity, :note)
                        on conflict do nothing""")
                .param("adaptor", release.adaptor())
                .param("version", release.version().text())
                .param("precedence", release.version().precedence())
                .param("stable", release.version().stable())
                .param("source", release.source().text())
                .param("hash", schema == null ? null : schema.hash())
                .param("label", release.label())
                .param("integrity", release.integrity())
                .param("note", release.note())
                .update();
    }

    /** What is there of an adaptor, by version. */
    public Map<String, KnownRelease> releases(String adaptor) {
        Map<String, KnownRelease> known = new TreeMap<>();
        jdbc.sql(
                        "select version, coalesce(integrity, '') as integrity, schema_hash, imported_at from adaptor_release where adaptor = ?")
                .param(adaptor)
                .query(row -> {
                    known.put(
                            row.getString("version"),
                            new KnownRelease(
                                    row.getString("integrity"),
                                    row.getString("schema_hash") != null,
                                    row.getTimestamp("imported_at").toInstant()));
                });
        return known;
    }
}
