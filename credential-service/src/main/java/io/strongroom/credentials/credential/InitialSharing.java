package io.strongroom.credentials.credential;

import java.util.List;
import java.util.UUID;

/** Shares a credential that is being made; implemented by the module that owns shares. */
public interface InitialSharing {

    /** In the current transaction, the credential's rows being there: inserts shares and grants, with their events. */
    void share(UUID owner, UUID credential, String credentialName, List<InitialShare> shares);

    /** A project that may be shared with, and the environments to grant. */
    record InitialShare(UUID project, List<GrantedEnvironment> environments) {}

    /** An environment by id and name. */
    record GrantedEnvironment(UUID id, String name) {}
}
