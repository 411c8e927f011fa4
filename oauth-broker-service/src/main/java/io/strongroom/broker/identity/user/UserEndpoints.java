package io.strongroom.broker.identity.user;

import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users of the caller's tenant, for its administrators. */
@RestController
@RequestMapping("/api/v1/users")
class UserEndpoints {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final UserAccounts accounts;
    private final UserChanges changes;

    UserEndpoints(UserAccounts accounts, UserChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    @GetMapping
    Page<UserAnswer> list(@CurrentCaller Caller caller, PageRequestParams page) {
        Administrators.require(caller);
        UUID after = page.after(1).map(cursor -> cursor.id(0)).orElse(BEFORE_ALL);
        List<Person> people = accounts.list(after, page.limit() + 1);
        return Page.of(people, page.limit(), person -> Cursor.of(person.id())).map(UserAnswer::of);
    }

    @PostMapping
    ResponseEntity<UserAnswer> create(@CurrentCaller Caller caller, Body<UserRequest> body, IdempotencyKey key) {
        Administrators.require(caller);
        HashedUser user = accounts.hashed(body.read().checked());
        return key.once(body, () -> answer(accounts.create(user)));
    }

    @GetMapping("/{id}")
    UserAnswer get(@CurrentCaller Caller caller, @PathVariable("id") String id) {
        return UserAnswer.of(visible(caller, id));
    }

    /** Without a condition: what it sets is so afterwards, whatever was before. */
    @PatchMapping("/{id}")
    UserAnswer change(@CurrentCaller Caller caller, @PathVariable("id") String id, Body<UserPatch> body) {
        Person user = visible(caller, id);
        return UserAnswer.of(changes.change(user.id(), body.mergePatch().read()));
    }

    private Person visible(Caller caller, String id) {
        Administrators.requireVisible(caller);
        return Ids.parse(id).flatMap(accounts::find).orElseThrow(ProblemException::notFound);
    }

    private static ResponseEntity<UserAnswer> answer(CreatedUser created) {
        URI location = URI.create("/api/v1/users/" + created.person().id());
        return ResponseEntity.created(location)
                .cacheControl(created.generatedPassword() == null ? CacheControl.empty() : CacheControl.noStore())
                .body(UserAnswer.of(created));
    }
}
