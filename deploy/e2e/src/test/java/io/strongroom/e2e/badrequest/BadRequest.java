package io.strongroom.e2e.badrequest;

import java.util.List;

/**
 * One line of {@code bad-requests.txt}.
 *
 * @param line where it stands in the file
 * @param group the heading above it
 * @param caller a column of {@code docs/access.csv}
 * @param request method and target
 * @param headers beyond those that each request has, or instead of them
 * @param body as it is written there
 * @param expected status, code, and the pointer of the first error where the answer names one
 */
record BadRequest(
        int line,
        String group,
        String caller,
        String request,
        List<String> headers,
        String body,
        List<String> expected) {

    String name() {
        return "line " + line + ", " + group + ": " + shortened(request) + " " + shortened(String.join(", ", headers))
                + " " + shortened(body);
    }

    String pointer() {
        return expected.size() > 2 ? expected.get(2) : "";
    }

    boolean namesPointer() {
        return expected.size() > 2;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
