package io.strongroom.audit.query;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over HTTP. */
@RestController
@RequestMapping("/api/v1/audit/events")
class AuditEndpoints {

    private final EventSearch search;
    private final PeopleNames names;
    private final ReadEvents reads;

    AuditEndpoints(EventSearch search, PeopleNames names, ReadEvents reads) {
        this.search = search;
        this.names = names;
        this.reads = reads;
    }

    /** Newest first; what is asked for must all hold. */
    @GetMapping
    Page<AuditEvent> search(@CurrentCaller Caller caller, PageRequestParams query) {
        AuditAccess.require(caller);
        EventFilter filter = EventFilter.of(query);
        int limit = query.limit();
        Cursor after = query.after(2).orElse(null);
        Page<StoredEvent> page = Page.of(
                search.newest(caller.tenant(), filter, after, limit + 1),
                limit,
                row -> Cursor.of(row.id(), row.source()));
        reads.read(caller);
        return new Page<>(shown(caller.tenant(), page.items()), page.next());
    }

    @GetMapping("/{id}")
    AuditEvent read(@CurrentCaller Caller caller, @PathVariable String id) {
        AuditAccess.require(caller);
        StoredEvent found = Ids.parse(id)
                .flatMap(event -> search.find(caller.tenant(), event))
                .orElseThrow(ProblemException::notFound);
        reads.read(caller);
        return shown(caller.tenant(), List.of(found)).getFirst();
    }

    private List<AuditEvent> shown(UUID tenant, List<StoredEvent> rows) {
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
