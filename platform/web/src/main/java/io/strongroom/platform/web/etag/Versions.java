package io.strongroom.platform.web.etag;

/** Versions as the entity tags of RFC 9110 section 8.8.3. */
public final class Versions {

    private Versions() {}

    /** A strong tag, {@code "n"} with its quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
