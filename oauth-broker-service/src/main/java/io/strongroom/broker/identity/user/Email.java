package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address, in lower case: RFC 5321 lets the local part differ by case, but nobody runs such a mailbox, and two users that differ
 * by case only would be one person's trap.
 */
public record Email(String text) {

    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\"(),:;\\\\]{1,64}@[^@\\s\\p{Cntrl}<>\"(),:;\\\\]{1,189}");

    /** @throws ProblemException 422 with the pointer */
    static Email check(String pointer, String value) {
        if (!FORM.matcher(value).matches()) {
            throw ProblemException.invalid(pointer, "This is not a mail address.");
        }
        return new Email(normalized(value));
    }

    /** What is typed at the sign-in, in the form it is stored in. */
    public static String normalized(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
