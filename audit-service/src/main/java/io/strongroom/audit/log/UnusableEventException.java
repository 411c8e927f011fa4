package io.strongroom.audit.log;

/** The value is no access event; the message says why and quotes nothing of it. */
@SuppressWarnings("serial")
public final class UnusableEventException extends Exception {

    public UnusableEventException(String why) {
        super(why, null, false, false);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
