package io.strongroom.audit.query;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Events of a tenant as they are shown, with the names of who did it. */
@Component
class EventPages {

    private final EventSearch search;
    private final PeopleNames names;

    EventPages(EventSearch search, PeopleNames names) {
        this.search = search;
        this.names = names;
    }

    /** Newest first. */
    Page<AuditEvent> page(UUID tenant, EventFilter filter, PageRequestParams query) {
        int limit = query.limit();
        Cursor after = query.after(2).orElse(null);
        Page<StoredEvent> page = Page.of(
                search.newest(tenant, filter, after, limit + 1), limit, row -> Cursor.of(row.id(), row.source()));
        return new Page<>(shown(tenant, page.items()), page.next());
    }

    List<AuditEvent> shown(UUID tenant, List<StoredEvent> rows) {
        List<AuditEvent.Parsed> parsed =
                rows.stream().map(AuditEvent.Parsed::of).toList();
        Map<String, String> found = names.of(
                tenant,
                parsed.stream()
                        .map(each -> each.facts().actor().id())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(id -> Ids.parse(id).isPresent())
                        .toList());
        return parsed.stream().map(each -> AuditEvent.of(each, found)).toList();
    }
}
