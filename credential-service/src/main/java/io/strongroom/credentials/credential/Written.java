package io.strongroom.credentials.credential;

import io.strongroom.platform.web.etag.Versions;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answer to a change.
 *
 * @param version of what was changed, as its entity tag names it too
 * @param warnings what was accepted all the same
 */
public record Written(long version, List<Warning> warnings) {

    public ResponseEntity<Written> answer(HttpStatus status) {
        return ResponseEntity.status(status).eTag(Versions.etag(version)).body(this);
    }

    /** An answer without a body: what was changed is gone. */
    public ResponseEntity<Void> noContent() {
        return ResponseEntity.noContent().eTag(Versions.etag(version)).build();
    }
}
