package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Answer to the request that made a credential: what reading it answers, and what was noticed. */
record CreatedCredential(@JsonUnwrapped CredentialDetail credential, List<Warning> warnings) {}
