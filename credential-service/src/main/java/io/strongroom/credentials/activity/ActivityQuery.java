package io.strongroom.credentials.activity;

import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.page.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller may ask of an activity, as the audit log takes it. The position is the log's own and is passed on unread. */
final class ActivityQuery {

    private static final int LONGEST = 500;

    private ActivityQuery() {}

    /** @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} */
    static Map<String, String> of(PageRequestParams query) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("limit", Integer.toString(query.limit()));
        query.instant("from").ifPresent(from -> asked.put("from", from.toString()));
        query.instant("to").ifPresent(to -> asked.put("to", to.toString()));
        query.text("type").ifPresent(type -> asked.put("type", bounded("type", type)));
        query.oneOf("outcome", List.of("success", "failure")).ifPresent(outcome -> asked.put("outcome", outcome));
        query.text("after").ifPresent(after -> asked.put("after", after));
        return asked;
    }

    private static String bounded(String name, String value) {
        if (value.length() > LONGEST) {
            throw Query.invalid(name);
        }
        return value;
    }
}
