package io.strongroom.credentials.check;

import io.strongroom.platform.outbound.Failure;
import io.strongroom.platform.outbound.address.Refusal;

/** What is usually said: what happened, and what to do. */
final class Advice {

    static final String NO_RECIPE = "No connection test is known for this kind of credential. Run a job to be sure.";
    static final String TAKEN = "The server took the credential.";
    static final String ASKED_ANONYMOUSLY =
            "The server answers. The credential holds nothing to sign in with, so it was asked without.";
    static final String ANSWERS =
            "The server answers at this port. This was a look at the network only: user name and password were not"
                    + " tried.";

    private Advice() {}

    static String refused(Refusal reason) {
        return switch (reason) {
            case NOT_AN_ADDRESS -> "This is no address that can be called. Write it like https://host.example/path.";
            case AMBIGUOUS ->
                "The address can be read in more than one way: its host must be a plain name or address, without a"
                        + " user before it, and with an ordinary port.";
            case NOT_HTTPS ->
                "The address is plain http, where anybody on the way could read the credential. Use https, or ask a"
                        + " superuser to allow this host for your tenant.";
            case NOT_PUBLIC ->
                "The address is not one of the public internet. If it is meant to be used, ask a superuser to allow"
                        + " this host for your tenant.";
        };
    }

    static String failed(Failure reason) {
        return switch (reason) {
            case UNKNOWN_HOST -> "There is no host of this name. Check how it is spelled.";
            case NO_CONNECTION ->
                "No connection could be made: nothing listens there, or a firewall is in between. Check host and port.";
            case NO_TLS ->
                "No safe connection could be made: the server's certificate is not for this host, has run out, or is"
                        + " from nobody who is trusted here; or it speaks no TLS.";
            case TOO_SLOW -> "The server did not answer in time. Check host and port, or try again.";
            case BROKEN_ANSWER -> "Something answers there, but not as it should. Check host and port.";
            case BUSY -> "Too many calls are under way. Try again.";
        };
    }

    static String unauthorised(int status) {
        return status == 403
                ? "The server knows the credential or not, and does not let it in (status 403). Check that it is right"
                        + " and that its account has the rights it needs."
                : "The server does not take the credential (status " + status
                        + "). Check user name, password or token, and that the account is active.";
    }

    static String redirected(int status) {
        return "The server sends callers on to another address (status " + status
                + "), which is not followed. Put in the address that it ends at.";
    }

    static String answered(int status) {
        return status >= 500
                ? "The server answers with an error of its own (status " + status
                        + "). Try again later, or ask who runs it."
                : "The server answers, but not as expected (status " + status + "). Check the address.";
    }
}
