package io.strongroom.credentials.browse;

import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Query;
import java.util.Arrays;

/** The orders of {@code GET /credentials}, each served by an index. */
enum Sort {
    NAME("name", "c.name_key", false),
    NAME_DOWN("-name", "c.name_key", true),
    CREATED("created_at", "c.created_at", false),
    CREATED_DOWN("-created_at", "c.created_at", true);

    private final String text;
    private final String column;
    private final boolean down;

    Sort(String text, String column, boolean down) {
        this.text = text;
        this.column = column;
        this.down = down;
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} */
    static Sort parse(String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.text.equals(text))
                .findFirst()
                .orElseThrow(() -> Query.invalid("sort"));
    }

    String text() {
        return text;
    }

    boolean byTime() {
        return column.equals("c.created_at");
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
        return Cursor.of(text, byTime() ? row.createdAt() : row.nameKey(), row.id());
    }
}
