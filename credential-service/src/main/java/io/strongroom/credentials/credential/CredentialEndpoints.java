package io.strongroom.credentials.credential;

import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.Versions;
import java.net.URI;
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

    CredentialEndpoints(CredentialAccess access, CredentialCreation creation, CredentialDetails details) {
        this.access = access;
        this.creation = creation;
        this.details = details;
    }

    @PostMapping
    ResponseEntity<CreatedCredential> create(@CurrentCaller Caller caller, Body<NewCredential> body) {
        TenantUser.requireMember(caller);
        var created = creation.create(caller, body.read());
        CredentialDetail detail = details.of(caller, created.id());
        return ResponseEntity.created(URI.create("/api/v1/credentials/" + detail.id()))
                .eTag(Versions.etag(detail.version()))
                .body(new CreatedCredential(detail, created.warnings()));
    }

    @GetMapping("/{c}")
    ResponseEntity<CredentialDetail> get(@CurrentCaller Caller caller, @PathVariable("c") String c) {
        CredentialDetail detail = details.of(caller, access.visible(caller, c).id());
        return ResponseEntity.ok().eTag(Versions.etag(detail.version())).body(detail);
    }
}
