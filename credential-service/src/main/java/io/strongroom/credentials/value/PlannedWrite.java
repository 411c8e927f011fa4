package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.NewValues;
import io.strongroom.credentials.credential.StoredVersion;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.id.Ids;
import java.time.Instant;
import java.util.UUID;

/** A version that is about to be written, with the id and the path that it will have. Not a record: it holds a secret. */
final class PlannedWrite {

    private final UUID id = Ids.v7();
    private final UUID credential;
    private final NewValues values;

    PlannedWrite(UUID credential, NewValues values) {
        this.credential = credential;
        this.values = values;
    }

    UUID id() {
        return id;
    }

    UUID credential() {
        return credential;
    }

    UUID environment() {
        return values.environmentId();
    }

    /** Below the tenant's place in the secret store. Server-made ids only, and written once: the last one is this version's alone. */
    String path() {
        return credential + "/" + environment() + "/" + id;
    }

    SecretValue content() {
        return values.document().content();
    }

    StoredVersion stored() {
        return new StoredVersion(
                id, environment(), values.number(), values.document().keys());
    }

    VersionRow row(UUID author, Instant now) {
        return new VersionRow(
                new VersionRow.Place(id, credential, environment(), values.number(), path()),
                values.document().keys(),
                values.secretPaths(),
                values.action(),
                null,
                values.changes(),
                author,
                now);
    }
}
