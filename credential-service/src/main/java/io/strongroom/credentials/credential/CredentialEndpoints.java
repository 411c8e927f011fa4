package io.strongroom.credentials.credential;

import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.Versions;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes a credential, and shows one: never its values. */
@RestController
@RequestMapping("/api/v1/credentials")
class CredentialEndpoints {

    private final CredentialAccess access;
    private final CredentialCreation creation;
    private final CredentialDetails details;
    private final Directory directory;

    CredentialEndpoints(
            CredentialAccess access, CredentialCreation creation, CredentialDetails details, Directory directory) {
        this.access = access;
        this.creation = creation;
        this.details = details;
        this.directory = directory;
    }

    @PostMapping
    ResponseEntity<CreatedCredential> create(
            @CurrentCaller Caller caller, Body<NewCredential> body, IdempotencyKey key) {
        TenantUser.requireMember(caller);
        NewCredential request = body.read();
        UUID user = caller.userId();
        // Before the transaction that reads the rest of the answer: no connection is held while the directory is asked.
        Person owner = directory.people(List.of(user)).getOrDefault(user, Person.unnamed(user));
        return key.inSteps(
                body,
                reservation -> creation.create(caller, request, reservation::take, created -> {
                    CredentialDetail detail =
                            details.unnamed(caller, created.id()).ownedBy(owner);
                    return reservation.answered(new CreatedCredential(detail, created.warnings()).answer());
                }));
    }

    @GetMapping("/{c}")
    ResponseEntity<CredentialDetail> get(@CurrentCaller Caller caller, @PathVariable("c") String c) {
        CredentialDetail detail = details.of(caller, access.visible(caller, c).id());
        return ResponseEntity.ok().eTag(Versions.etag(detail.version())).body(detail);
    }
}
