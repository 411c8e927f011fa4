package io.strongroom.schemas.adaptor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.schemas.schema.AnnotatedSchema;
import io.strongroom.schemas.schema.ConfigurationSchema;
import io.strongroom.schemas.schema.Overlay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What there is. {@code latest} is the highest release of an adaptor over all sources; a pre-release only where there is no release.
 */
@Component
public class Catalogue {

    private static final int CACHED_SCHEMAS = 500;
    private static final String FROM = " from adaptor a join adaptor_release r on r.adaptor = a.name ";
    private static final String HIGHEST = " order by r.stable desc, r.precedence desc, r.version desc limit 1 ";

    private final JdbcClient jdbc;
    private final Overlay overlay = Overlay.bundled();
    private final Cache<List<String>, AnnotatedSchema> schemas =
            Caffeine.newBuilder().maximumSize(CACHED_SCHEMAS).build();

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest release of each adaptor, by name.
     *
     * @param part of the name or label, in any case; empty for all
     * @param after the name to go on behind, empty from the beginning
     */
    List<Release> latest(String part, String after, int limit) {
        return jdbc.sql("select " + Release.COLUMNS
                        + " from adaptor a cross join lateral (select * from adaptor_release r"
                        + " where r.adaptor = a.name" + HIGHEST + ") r"
                        + " where a.name > :after and (position(:part in lower(a.name)) > 0 or position(:part in lower(r.label)) > 0)"
                        + " order by a.name limit :limit")
                .param("after", after)
                .param("part", part.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(Release::read)
                .list();
    }

    /** The releases of an adaptor, highest first; from behind the given place. */
    List<Release> releases(String adaptor, @Nullable Release after, int limit) {
        String place = after == null ? "" : " and (r.precedence, r.version) < (:precedence, :version)";
        var query = jdbc.sql("select " + Release.COLUMNS + FROM + "where a.name = :adaptor" + place
                        + " order by r.precedence desc, r.version desc limit :limit")
                .param("adaptor", adaptor)
                .param("limit", limit);
        if (after != null) {
            query = query.param("precedence", after.precedence()).param("version", after.version());
        }
        return query.query(Release::read).list();
    }

    /** One release; {@code latest} is a version too. */
    Optional<Release> find(String adaptor, String version) {
        boolean latest = "latest".equals(version);
        return jdbc.sql("select " + Release.COLUMNS + FROM
                        + "where a.name = :adaptor and (:latest or r.version = :version)" + HIGHEST)
                .param("adaptor", adaptor)
                .param("latest", latest)
                .param("version", version)
                .query(Release::read)
                .optional();
    }

    /** @throws ProblemException 404 if there is no such adaptor or version */
    public Release release(String adaptor, String version) {
        return find(adaptor, version).orElseThrow(ProblemException::notFound);
    }

    /** @throws ProblemException 404 {@code no-schema} if the release ships none */
    public AnnotatedSchema schema(Release release) {
        return schemaIfAny(release)
                .orElseThrow(() -> ProblemException.of(
                        SchemaError.NO_SCHEMA, "This version of the adaptor has no configuration schema."));
    }

    Optional<AnnotatedSchema> schemaIfAny(Release release) {
        return Optional.ofNullable(release.schemaHash())
                .map(hash -> schemas.get(List.of(release.adaptor(), hash), key -> load(release.adaptor(), hash)));
    }

    private AnnotatedSchema load(String adaptor, String hash) {
        byte[] content = jdbc.sql("select content from schema_revision where hash = ?")
                .param(hash)
                .query((row, number) -> row.getBytes("content"))
                .single();
        return AnnotatedSchema.of(adaptor, ConfigurationSchema.parse(content), overlay);
    }
}
