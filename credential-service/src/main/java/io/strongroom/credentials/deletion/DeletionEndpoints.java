package io.strongroom.credentials.deletion;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /credentials/{c}/deletion}: its owner asks what it would break, schedules it and thinks better of it. */
@RestController
@RequestMapping("/api/v1/credentials/{c}/deletion")
class DeletionEndpoints {

    private final CredentialAccess access;
    private final DeletionImpacts impacts;
    private final DeletionChanges changes;

    DeletionEndpoints(CredentialAccess access, DeletionImpacts impacts, DeletionChanges changes) {
        this.access = access;
        this.impacts = impacts;
        this.changes = changes;
    }

    @GetMapping("/impact")
    DeletionImpact impact(@CurrentCaller Caller caller, @PathVariable("c") String c) {
        return impacts.of(access.visible(caller, c).requireOwner());
    }

    @PostMapping
    @RefusalEvent(
            type = "strongroom.credential.deletion.scheduled",
            resourceType = "credential",
            resourceVariable = "c")
    ResponseEntity<ScheduledDeletion> schedule(
            @CurrentCaller Caller caller, @PathVariable("c") String c, Body<DeletionRequest> body) {
        VisibleCredential credential = access.visible(caller, c).requireOwner();
        DeletionRequest request = body.read();
        return ResponseEntity.accepted()
                .body(new ScheduledDeletion(changes.schedule(caller, credential, request.graceDays())));
    }

    @DeleteMapping
    @RefusalEvent(
            type = "strongroom.credential.deletion.cancelled",
            resourceType = "credential",
            resourceVariable = "c")
    ResponseEntity<Void> cancel(@CurrentCaller Caller caller, @PathVariable("c") String c) {
        changes.cancel(access.visible(caller, c).requireOwner());
        return ResponseEntity.noContent().build();
    }
}
