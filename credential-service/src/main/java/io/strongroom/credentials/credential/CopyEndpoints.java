package io.strongroom.credentials.credential;

import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Copies a credential for its owner, without its values. */
@RestController
class CopyEndpoints {

    private final CredentialAccess access;
    private final CredentialCopying copying;
    private final Directory directory;

    CopyEndpoints(CredentialAccess access, CredentialCopying copying, Directory directory) {
        this.access = access;
        this.copying = copying;
        this.directory = directory;
    }

    @PostMapping("/api/v1/credentials/{c}/copy")
    ResponseEntity<CreatedCredential> copy(
            @CurrentCaller Caller caller, @PathVariable("c") String c, Body<CopyName> body, IdempotencyKey key) {
        VisibleCredential original = access.visible(caller, c).requireOwner();
        TenantUser.requireMember(caller);
        String name = body.read().name();
        UUID user = caller.userId();
        // Before the transaction: no connection is held while the directory is asked.
        Person owner = directory.people(List.of(user)).getOrDefault(user, Person.unnamed(user));
        return key.once(
                body,
                () -> new CreatedCredential(
                                copying.copy(caller, original.id(), name).ownedBy(owner), List.of())
                        .answer());
    }
}
