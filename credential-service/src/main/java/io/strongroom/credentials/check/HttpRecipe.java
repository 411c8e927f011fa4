package io.strongroom.credentials.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, and what its answer means.
 *
 * @param asks what is done, for people
 * @param authentication ways of which the first with all its values is taken; none where URL or body say it all
 * @param results of which the first that fits counts, before what answers mean everywhere
 */
record HttpRecipe(
        String asks,
        Map<String, String> defaults,
        String method,
        String url,
        Map<String, String> headers,
        @Nullable Body body,
        List<Authentication> authentication,
        List<Rule> results)
        implements Recipe {

    HttpRecipe {
        defaults = Objects.requireNonNullElse(defaults, Map.of());
        headers = Objects.requireNonNullElse(headers, Map.of());
        authentication = Objects.requireNonNullElse(authentication, List.of());
        results = Objects.requireNonNullElse(results, List.of());
    }

    /** One of the three. */
    record Body(
            @Nullable Map<String, String> form,
            @Nullable Map<String, String> json,
            @Nullable String xml) {}

    /** @param uses keys that must be filled */
    record Authentication(
            List<String> uses,
            @Nullable Basic basic,
            @Nullable Map<String, String> headers) {}

    /** RFC 7617. */
    record Basic(String user, String password) {}

    /**
     * What an answer means.
     *
     * @param contains what its body holds too; null for any
     * @param advice null for what is usually said
     */
    record Rule(
            List<Integer> status,
            @Nullable String contains,
            Result result,
            @Nullable String advice) {

        boolean fits(int answered, String body) {
            return status.contains(answered) && (contains == null || body.contains(contains));
        }
    }
}
