package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.ProblemException;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * A password that may be set: long enough and not too long, without rules about its characters (NIST SP 800-63B section 3.1.1).
 *
 * <p>Not a record, so that it does not print.
 */
final class Password {

    private static final int SHORTEST = 12;

    /** Bounds what a sign-in can make the server hash. */
    static final int LONGEST = 256;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without characters that look alike; five bits each. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final String content;

    private Password(String content) {
        this.content = content;
    }

    /** @throws ProblemException 422 with the pointer, and never with the password */
    static Password check(String pointer, String value, Email email) {
        int length = value.codePointCount(0, value.length());
        if (length < SHORTEST || length > LONGEST) {
            throw ProblemException.invalid(pointer, "A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
        if (Email.normalized(value).equals(email.text())) {
            throw ProblemException.invalid(pointer, "A password is not the mail address.");
        }
        return new Password(value);
    }

    /** Four groups of five characters, 100 bits. */
    static Password generate() {
        String letters = RANDOM.ints(20, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
        return new Password(letters.replaceAll("(.{5})(?!$)", "$1-"));
    }

    String reveal() {
        return content;
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
