package io.strongroom.platform.events;

import org.jspecify.annotations.Nullable;

/**
 * The thing that an event is about, as it was at that moment.
 *
 * @param type a noun, {@code credential}
 * @param uid its id
 * @param name its name; null for people, whose names are never in an event
 * @param owner id of the user who owns it
 * @param version the version that was read or written
 */
public record Resource(
        String type,
        String uid,
        @Nullable String name,
        @Nullable String owner,
        @Nullable String version) {

    public static Resource of(String type, Object uid) {
        return new Resource(type, uid.toString(), null, null, null);
    }

    public static Resource of(String type, Object uid, @Nullable String name) {
        return new Resource(type, uid.toString(), name, null, null);
    }

    public Resource ownedBy(@Nullable Object owner) {
        return new Resource(type, uid, name, owner == null ? null : owner.toString(), version);
    }

    public Resource atVersion(long version) {
        return new Resource(type, uid, name, owner, Long.toString(version));
    }
}
