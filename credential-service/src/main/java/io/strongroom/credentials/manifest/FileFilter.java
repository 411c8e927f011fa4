package io.strongroom.credentials.manifest;

import io.strongroom.platform.web.page.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials a file is to hold.
 *
 * @param name the beginning of a name, whatever its case
 * @param type a kind, or the name of an adaptor
 */
record FileFilter(@Nullable String name, @Nullable String type) {

    /** From the prefix up to the last that begins with it: no character sorts after U+10FFFF. */
    private static final String NAMED = """
             and c.name_key >= lower(cast(:q as text) collate "pg_c_utf8") collate "C"
             and c.name_key < (lower(cast(:q as text) collate "pg_c_utf8") || chr(1114111)) collate "C"
            """;

    private static final String OF_TYPE = " and (c.kind = :type or c.adaptor = :type)";

    static FileFilter of(Query query) {
        return new FileFilter(query.text("q").orElse(null), query.text("type").orElse(null));
    }

    /** A condition on {@code c}, beginning with {@code and}, or empty. */
    String where() {
        return (name == null ? "" : NAMED) + (type == null ? "" : OF_TYPE);
    }

    Map<String, String> parameters() {
        if (name == null) {
            return type == null ? Map.of() : Map.of("type", type);
        }
        return type == null ? Map.of("q", name) : Map.of("q", name, "type", type);
    }
}
