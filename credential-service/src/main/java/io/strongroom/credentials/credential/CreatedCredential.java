package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.strongroom.platform.web.etag.Versions;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** Answer to the request that made a credential: what reading it answers, and what was noticed. */
record CreatedCredential(@JsonUnwrapped CredentialDetail credential, List<Warning> warnings) {

    ResponseEntity<CreatedCredential> answer() {
        return ResponseEntity.created(URI.create("/api/v1/credentials/" + credential.id()))
                .eTag(Versions.etag(credential.version()))
                .body(this);
    }
}
