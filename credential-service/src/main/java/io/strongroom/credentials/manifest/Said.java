package io.strongroom.credentials.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of a thing that it may leave open.
 *
 * @param said whether it speaks of it at all
 * @param value null for what is not to be there
 */
record Said<T>(boolean said, @Nullable T value) {

    static <T> Said<T> nothing() {
        return new Said<>(false, null);
    }

    @Nullable
    T or(@Nullable T current) {
        return said ? value : current;
    }
}
