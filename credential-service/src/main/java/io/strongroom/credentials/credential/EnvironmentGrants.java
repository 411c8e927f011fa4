package io.strongroom.credentials.credential;

import java.util.List;
import java.util.UUID;

/** To whom environments are granted; implemented by the module that owns grants, in the caller's transaction that holds the credential. */
public interface EnvironmentGrants {

    /** Projects that have a living grant of the environment, by name. */
    List<GrantedProject> living(UUID credential, UUID environment);

    /** Takes away what is left of grants that have expired, so that the environment can go. */
    void forgetExpired(UUID credential, UUID environment);

    /** A project that an environment is granted to. */
    record GrantedProject(UUID id, String name) {}
}
