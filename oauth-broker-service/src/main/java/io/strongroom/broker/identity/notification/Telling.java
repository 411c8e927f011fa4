package io.strongroom.broker.identity.notification;

import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what services tell people of the tenant of their token: all of a request or nothing, and each thing once. */
@RestController
class Telling {

    private static final int MOST = 100;

    private final Notifications notifications;

    Telling(Notifications notifications) {
        this.notifications = notifications;
    }

    record Request(List<Told> items) {}

    @PostMapping("/internal/notifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(Body<Request> body) {
        List<Told> items = body.read().items();
        if (items.size() > MOST) {
            throw ProblemException.invalid("/items", "At most " + MOST + " things are told at once.");
        }
        notifications.add(items);
    }
}
