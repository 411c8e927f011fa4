package io.strongroom.broker.identity.notification;

import io.strongroom.broker.identity.user.Person;
import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /me/notifications}: what needs the caller, the newest first; machines are told nothing. */
@RestController
@RequestMapping("/api/v1/me/notifications")
class NotificationEndpoints {

    private static final UUID LAST = new UUID(-1, -1);

    private final Notifications notifications;
    private final UserAccounts users;
    private final Clock clock;

    NotificationEndpoints(Notifications notifications, UserAccounts users, Clock clock) {
        this.notifications = notifications;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping
    Page<NotificationView> list(@CurrentCaller Caller caller, PageRequestParams query) {
        requireUser(caller);
        boolean unreadOnly = query.oneOf("unread", List.of("true", "false"))
                .map(Boolean::valueOf)
                .orElse(false);
        Optional<Cursor> after = query.after(2);
        List<NotificationView> found = notifications.page(
                caller.userId(),
                unreadOnly,
                after.map(cursor -> cursor.instant(0)).orElseGet(this::later),
                after.map(cursor -> cursor.id(1)).orElse(LAST),
                query.limit() + 1);
        Page<NotificationView> page = Page.of(found, query.limit(), last -> Cursor.of(last.createdAt(), last.id()));
        Map<UUID, String> names = names(page.items());
        return page.map(notification -> notification.named(names));
    }

    @PostMapping("/{id}/read")
    ResponseEntity<Void> read(@CurrentCaller Caller caller, @PathVariable("id") String id) {
        requireUser(caller);
        UUID notification = Ids.parse(id).orElseThrow(ProblemException::notFound);
        if (!notifications.read(caller.userId(), notification, clock.instant())) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    /** After all that another service's clock has dated. */
    private Instant later() {
        return clock.instant().plus(1, ChronoUnit.DAYS);
    }

    private Map<UUID, String> names(List<NotificationView> page) {
        Set<UUID> ids = page.stream()
                .flatMap(each -> Stream.ofNullable(each.by()))
                .map(NotificationView.Actor::id)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : users.findAll(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static void requireUser(Caller caller) {
        if (!caller.isUser()) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only users are told something.");
        }
    }
}
