package io.strongroom.broker.identity.change;

import io.strongroom.platform.web.page.Query;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For services that cannot reach Kafka: the withdrawals of the last hour, asked for once a second. */
@RestController
class ChangeEndpoint {

    private final ChangeTable table;

    ChangeEndpoint(ChangeTable table) {
        this.table = table;
    }

    @GetMapping("/internal/identity-changes")
    Answer since(Query query) {
        Instant since = query.instant("since").orElseThrow(() -> Query.invalid("since"));
        return new Answer(table.since(since).stream()
                .map(change -> new Item(change.key(), change.notBefore()))
                .toList());
    }

    record Answer(List<Item> items) {}

    record Item(String key, Instant notBefore) {}
}
