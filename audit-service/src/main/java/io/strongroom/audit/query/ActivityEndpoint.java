package io.strongroom.audit.query;

import io.strongroom.platform.events.Actor;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.page.Query;
import io.strongroom.platform.web.peer.InternalAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happened to one thing or in one project, for a service that knows who may see that and has decided so. The tenant is that of the
 * service's token, and the log is never read here without a resource or a project.
 */
@RestController
class ActivityEndpoint {

    private static final String PATH = "/internal/activity";

    private final EventPages pages;
    private final ReadEvents reads;

    ActivityEndpoint(EventPages pages, ReadEvents reads) {
        this.pages = pages;
        this.reads = reads;
    }

    @Bean
    static InternalAccess credentialServiceReadsActivity() {
        return new InternalAccess().allow("credential-service", "GET", PATH);
    }

    /** The parameter {@code reader} is the id of the user on whose behalf it is read. */
    @GetMapping(PATH)
    Page<AuditEvent> activity(@CurrentCaller Caller caller, PageRequestParams query) {
        if (query.text("resource").isEmpty() && query.text("project").isEmpty()) {
            throw Query.invalid("resource");
        }
        String reader = query.text("reader").orElseThrow(() -> Query.invalid("reader"));
        Page<AuditEvent> page = pages.page(caller.tenant(), EventFilter.of(query), query);
        reads.read(caller.tenant(), Actor.user(reader));
        return page;
    }
}
