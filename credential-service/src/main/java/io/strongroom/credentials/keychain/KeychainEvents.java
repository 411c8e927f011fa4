package io.strongroom.credentials.keychain;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log is told of keychains, in the transaction that changes them. */
@Component
class KeychainEvents {

    private final Outbox outbox;

    KeychainEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void created(Keychain keychain) {
        outbox.append(about("strongroom.keychain.created", keychain).build());
    }

    void updated(Keychain keychain, List<String> fields) {
        outbox.append(about("strongroom.keychain.updated", keychain)
                .detail("fields", fields)
                .build());
    }

    void deleted(Keychain keychain) {
        outbox.append(about("strongroom.keychain.deleted", keychain).build());
    }

    private static AccessEvent.Builder about(String type, Keychain keychain) {
        KeychainTerms terms = keychain.terms();
        return AccessEvent.of(type)
                .resource(Resource.of("keychain", keychain.id(), terms.name()).atVersion(keychain.version()))
                .project(keychain.project())
                .detail("default", text(terms.fallback()))
                .detail("on_no_match", terms.onNoMatch().text());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
