package io.strongroom.broker.identity.apitoken;

import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Personal API tokens, each for the user whose they are; a machine has none. */
@RestController
@RequestMapping("/api/v1/me/api-tokens")
class ApiTokenEndpoints {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PersonalTokens tokens;

    ApiTokenEndpoints(PersonalTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Page<ApiTokenAnswer> list(@CurrentCaller Caller caller, PageRequestParams page) {
        requireUser(caller);
        UUID after = page.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL);
        List<ApiTokenAnswer> found = tokens.list(caller.userId(), after, page.limit() + 1);
        return Page.of(found, page.limit(), token -> Cursor.of(token.id()));
    }

    @PostMapping
    ResponseEntity<ApiTokenAnswer> create(
            @CurrentCaller Caller caller, Body<ApiTokenRequest> body, IdempotencyKey key) {
        requireUser(caller);
        NewApiToken wanted = tokens.checked(caller, body.read());
        return key.once(body, () -> shownOnce(tokens.create(caller, wanted)));
    }

    private static ResponseEntity<ApiTokenAnswer> shownOnce(ApiTokenAnswer made) {
        return ResponseEntity.created(URI.create("/api/v1/me/api-tokens/" + made.id()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> withdraw(@CurrentCaller Caller caller, @PathVariable("id") String id) {
        requireUser(caller);
        tokens.withdraw(caller, Ids.parse(id).orElseThrow(ProblemException::notFound));
        return ResponseEntity.noContent().build();
    }

    private static void requireUser(Caller caller) {
        if (!caller.isUser()) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only users have API tokens.");
        }
    }
}
