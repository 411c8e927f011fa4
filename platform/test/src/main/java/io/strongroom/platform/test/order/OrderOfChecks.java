package io.strongroom.platform.test.order;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends requests with several things wrong and sees which of them is answered: declared size, who, what may be seen, what may be done, how fresh, type,
 * condition, syntax and size, fields.
 */
public final class OrderOfChecks {

    /** A little more than any body may have. */
    private static final byte[] HUGE = "{".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);

    private static final String BROKEN = "{\"name\":";

    private final Http http;

    public OrderOfChecks(Http http) {
        this.http = http;
    }

    /** Every operation below {@code /api/v1} that the service maps and that is no GET. */
    public static Set<String> changesOf(RequestMappingHandlerMapping mappings) {
        Set<String> changes = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(method -> !method.name().equals("GET"))
                                .forEach(method -> changes.add(method.name() + " " + pattern))));
        return changes;
    }

    /**
     * What is answered first, and what when that is mended, down to the fields.
     *
     * @throws AssertionError at the first answer that comes out of order
     */
    public void walk(Change change) {
        expect("413 payload-too-large", send(change, null, "text/plain", false, BodyPublishers.ofByteArray(HUGE)));
        refuse(change, null, 401);
        change.refused().forEach((caller, status) -> refuse(change, caller, status));
        String type = change.type();
        if (type != null) {
            expect("415 unsupported-media-type", allowed(change, "text/plain", false, BROKEN));
        }
        if (change.condition() != null) {
            expect("428 precondition-required", allowed(change, type == null ? "text/plain" : type, false, BROKEN));
        }
        if (type != null) {
            expect("400 malformed-json", allowed(change, type, true, BROKEN));
            expect("413 payload-too-large", send(change, change.allowed(), type, true, huge()));
            expect("422 validation-failed", allowed(change, type, true, change.invalid()));
        }
    }

    /** With everything wrong that a body can have wrong, of a size that is not declared too. */
    private void refuse(Change change, @Nullable String caller, int status) {
        for (BodyPublisher body : List.of(BodyPublishers.ofString(BROKEN), huge())) {
            Answer answer = send(change, caller, "text/plain", false, body);
            expect(status + " " + answer.code(), answer);
        }
    }

    private static void expect(String verdict, Answer answer) {
        if (!answer.verdict().equals(verdict)) {
            throw new AssertionError("Not " + verdict + " but " + answer.verdict() + ": " + answer.body());
        }
    }

    private static BodyPublisher huge() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(HUGE));
    }

    private Answer allowed(Change change, String type, boolean condition, String body) {
        return send(change, change.allowed(), type, condition, BodyPublishers.ofString(body));
    }

    private Answer send(Change change, @Nullable String caller, String type, boolean condition, BodyPublisher body) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", type));
        if (caller != null) {
            headers.addAll(List.of("Authorization", caller));
        }
        String field = change.condition();
        if (condition && field != null) {
            headers.addAll(List.of(field, "\"99\""));
        }
        return http.send(change.method(), change.path(), body, headers.toArray(String[]::new));
    }
}
