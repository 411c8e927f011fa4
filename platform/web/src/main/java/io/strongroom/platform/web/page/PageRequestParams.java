package io.strongroom.platform.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code limit} and {@code after} of a list, with the list's own filters. */
public final class PageRequestParams extends Query {

    private static final int MOST = 200;
    private static final int DEFAULT = 50;

    PageRequestParams(HttpServletRequest request) {
        super(request);
    }

    /** 1 to 200, 50 when not given. */
    public int limit() {
        return text("limit").map(PageRequestParams::limit).orElse(DEFAULT);
    }

    /** Where to go on, as the sort keys of the last row that was given out. */
    public Optional<Cursor> after(int keys) {
        return text(AFTER).map(text -> Cursor.decode(text, keys));
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw invalid("limit");
        }
        return Integer.parseInt(text);
    }
}
