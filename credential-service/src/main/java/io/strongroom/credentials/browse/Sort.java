package io.strongroom.credentials.browse;

import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Query;
import java.util.Arrays;
import java.util.function.Function;

/** The orders of lists of credentials, each served by an index. A credential that changes meanwhile moves in the order of changes. */
enum Sort {
    NAME("name", "c.name_key", CredentialRow::nameKey, false),
    NAME_DOWN("-name", "c.name_key", CredentialRow::nameKey, true),
    CREATED("created_at", "c.created_at", CredentialRow::createdAt, false),
    CREATED_DOWN("-created_at", "c.created_at", CredentialRow::createdAt, true),
    UPDATED("updated_at", "c.updated_at", CredentialRow::updatedAt, false),
    UPDATED_DOWN("-updated_at", "c.updated_at", CredentialRow::updatedAt, true);

    private final String text;
    private final String column;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Function<CredentialRow, Object> key;

    private final boolean down;

    Sort(String text, String column, Function<CredentialRow, Object> key, boolean down) {
        this.text = text;
        this.column = column;
        this.key = key;
        this.down = down;
    }

    /** By name where nothing is asked. @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} */
    static Sort of(Query query) {
        return query.text("sort").map(Sort::parse).orElse(NAME);
    }

    private static Sort parse(String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.text.equals(text))
                .findFirst()
                .orElseThrow(() -> Query.invalid("sort"));
    }

    String text() {
        return text;
    }

    boolean byTime() {
        return !column.equals("c.name_key");
    }

    String order() {
        String direction = down ? " desc" : "";
        return " order by " + column + direction + ", c.id" + direction;
    }

    /** What lies beyond the position in parameters {@code last} and {@code last_id}. */
    String beyond() {
        return " and (" + column + ", c.id) " + (down ? "<" : ">") + " (:last, :last_id)";
    }

    Cursor position(CredentialRow row) {
        return Cursor.of(text, key.apply(row), row.id());
    }
}
