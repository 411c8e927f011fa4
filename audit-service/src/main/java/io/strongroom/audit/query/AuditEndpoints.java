package io.strongroom.audit.query;

import io.strongroom.platform.events.Actors;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over HTTP. */
@RestController
@RequestMapping("/api/v1/audit/events")
class AuditEndpoints {

    private final EventSearch search;
    private final EventPages pages;
    private final ReadEvents reads;

    AuditEndpoints(EventSearch search, EventPages pages, ReadEvents reads) {
        this.search = search;
        this.pages = pages;
        this.reads = reads;
    }

    /** Newest first; what is asked for must all hold. */
    @GetMapping
    Page<AuditEvent> search(@CurrentCaller Caller caller, PageRequestParams query) {
        AuditAccess.require(caller);
        Page<AuditEvent> page = pages.page(caller.tenant(), EventFilter.of(query), query);
        reads.read(caller.tenant(), Actors.of(caller));
        return page;
    }

    @GetMapping("/{id}")
    AuditEvent read(@CurrentCaller Caller caller, @PathVariable String id) {
        AuditAccess.require(caller);
        StoredEvent found = Ids.parse(id)
                .flatMap(event -> search.find(caller.tenant(), event))
                .orElseThrow(ProblemException::notFound);
        reads.read(caller.tenant(), Actors.of(caller));
        return pages.shown(caller.tenant(), List.of(found)).getFirst();
    }
}
