package io.strongroom.platform.web.problem;

/**
 * Makes the container close the connection of an answer that failed on its way. A chunked answer would otherwise end as if it were whole (RFC
 * 9112, section 8).
 */
@SuppressWarnings("serial")
final class BrokenOffAnswer extends RuntimeException {

    BrokenOffAnswer() {
        super("An answer was broken off on its way", null, false, false);
    }
}
