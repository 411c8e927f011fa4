package io.strongroom.credentials.credential;

/** JSON pointers, RFC 6901. */
final class Pointers {

    /** The pointer of a member or element below another. */
    static String below(String pointer, Object token) {
        return pointer + "/" + token.toString().replace("~", "~0").replace("/", "~1");
    }

    private Pointers() {}
}
