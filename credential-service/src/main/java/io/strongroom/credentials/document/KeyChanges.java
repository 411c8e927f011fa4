package io.strongroom.credentials.document;

import java.util.List;
import java.util.stream.Stream;

/** Names of the top-level keys in which a document differs from the one before it; never a value, nor a hash of one. */
public record KeyChanges(List<String> added, List<String> removed, List<String> changed) {

    public KeyChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Of a document where there was none. */
    public static KeyChanges adding(List<String> keys) {
        return new KeyChanges(keys, List.of(), List.of());
    }

    /** Of a document that goes and that none follows. */
    public static KeyChanges removing(List<String> keys) {
        return new KeyChanges(List.of(), keys, List.of());
    }

    /** All of them. */
    public List<String> names() {
        return Stream.of(added, removed, changed).flatMap(List::stream).toList();
    }
}
