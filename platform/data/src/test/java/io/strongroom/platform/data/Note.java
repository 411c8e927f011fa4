package io.strongroom.platform.data;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A row of some tenant. */
@Entity
class Note {

    @Id
    private UUID id;

    @TenantId
    @Nullable
    UUID tenantId;

    private String text;

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    String text() {
        return text;
    }

    UUID id() {
        return id;
    }
}
