package io.strongroom.credentials.credential;

import io.strongroom.platform.web.caller.Caller;
import java.util.UUID;

/** Tells all about a credential that the caller sees; implemented where the tables of all modules are read. */
public interface CredentialDetails {

    /** @throws io.strongroom.platform.web.problem.ProblemException 404 when it is gone */
    CredentialDetail of(Caller caller, UUID credential);
}
