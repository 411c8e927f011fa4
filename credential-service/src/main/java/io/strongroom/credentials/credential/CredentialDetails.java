package io.strongroom.credentials.credential;

import io.strongroom.platform.web.caller.Caller;
import java.util.UUID;

/** Tells all about a credential that the caller sees; implemented where the tables of all modules are read. */
public interface CredentialDetails {

    /** @throws io.strongroom.platform.web.problem.ProblemException 404 when it is gone */
    CredentialDetail of(Caller caller, UUID credential);

    /** The same without the name of its owner: this asks nobody but the database, and can stand in a transaction. */
    CredentialDetail unnamed(Caller caller, UUID credential);
}
