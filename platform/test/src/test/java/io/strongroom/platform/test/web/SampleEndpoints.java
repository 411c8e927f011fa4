package io.strongroom.platform.test.web;

import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.caller.StepUp;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.Versions;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.request.RequestFacts;
import io.strongroom.platform.web.text.Names;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleEndpoints {

    static final UUID VISIBLE = new UUID(7, 7);
    static final long VERSION = 3;

    private final StepUp stepUp;

    SampleEndpoints(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    enum Color {
        RED,
        GREEN
    }

    record Part(UUID id, @Nullable Integer amount) {}

    record Thing(
            String name,
            @Nullable Instant madeAt,
            @Nullable Color color,
            @Nullable Boolean shiny,
            @Nullable List<Part> parts) {}

    @GetMapping("/api/v1/me")
    Caller me(@CurrentCaller Caller caller) {
        return caller;
    }

    @GetMapping("/api/v1/facts/{name}")
    RequestFacts facts(@PathVariable String name) {
        return RequestFacts.current().orElseThrow();
    }

    @GetMapping("/api/v1/things")
    Page<String> list(PageRequestParams page) {
        int begin = page.after(1).map(cursor -> (int) cursor.number(0)).orElse(0);
        List<Integer> rows = IntStream.rangeClosed(begin + 1, Math.min(250, begin + page.limit() + 1))
                .boxed()
                .toList();
        return Page.of(rows, page.limit(), (Integer row) -> Cursor.of(row)).map(row -> "thing-" + row);
    }

    @PostMapping("/api/v1/things/{thing}")
    Map<String, String> change(@PathVariable UUID thing, Body<Thing> body, @CurrentCaller Caller caller) {
        if (!thing.equals(VISIBLE)) {
            throw ProblemException.notFound();
        }
        if (!caller.hasRole("member")) {
            throw ProblemException.of(CommonError.FORBIDDEN, "This is for members.");
        }
        stepUp.requireFresh(caller);
        return Map.of("name", Names.check("/name", body.read().name()));
    }

    @PutMapping("/api/v1/things/{thing}")
    ResponseEntity<String> put(
            @PathVariable UUID thing,
            Body<Thing> body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        body.checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        String raw = body.raw();
        condition.check(VERSION);
        return ResponseEntity.ok().eTag(Versions.etag(VERSION + 1)).body(raw);
    }

    @GetMapping("/api/v1/failures/{kind}")
    String fail(@PathVariable String kind, @RequestParam(required = false) @Nullable Integer number) {
        throw switch (kind) {
            case "conflict" -> ProblemException.of(CommonError.CONFLICT, "Not now.");
            case "database" -> new org.springframework.dao.DataAccessResourceFailureException("canary-value");
            case "commit" ->
                new org.springframework.transaction.TransactionSystemException(
                        "canary-value", new java.sql.SQLException("canary-value", "08006"));
            case "late" ->
                new org.springframework.transaction.TransactionSystemException(
                        "canary-value", new java.sql.SQLException("canary-value", "57014"));
            case "closed" ->
                new org.springframework.jdbc.UncategorizedSQLException(
                        "canary-value", null, new java.sql.SQLException("canary-value"));
            case "pipe" ->
                new org.springframework.transaction.CannotCreateTransactionException(
                        "canary-value",
                        new java.sql.SQLException(
                                "canary-value", "08006", new java.net.SocketException("Broken pipe")));
            case "reset" -> new java.io.UncheckedIOException(new java.net.SocketException("Connection reset"));
            case "statement" ->
                new org.springframework.transaction.TransactionSystemException(
                        "canary-value", new java.sql.SQLException("canary-value", "XX000"));
            case "duplicate" -> new org.springframework.dao.DuplicateKeyException("canary-value");
            case "peer" -> new org.springframework.web.client.ResourceAccessException("canary-value");
            default -> new IllegalStateException("canary-value");
        };
    }

    @GetMapping("/api/v1/failures/midway")
    void failMidway(HttpServletResponse response) throws IOException {
        response.getWriter().write("x".repeat(20_000));
        throw new IllegalStateException("canary-value");
    }

    @PostMapping("/internal/things/{thing}")
    Caller internal(@PathVariable String thing, @CurrentCaller Caller caller) {
        return caller;
    }

    @GetMapping("/internal/things/{thing}")
    Caller internalRead(@PathVariable String thing, @CurrentCaller Caller caller) {
        return caller;
    }
}
