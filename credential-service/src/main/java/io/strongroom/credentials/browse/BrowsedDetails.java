package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.CredentialDetail;
import io.strongroom.credentials.credential.CredentialDetails;
import io.strongroom.credentials.project.Directory;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One credential with the name of its owner. */
@Component
class BrowsedDetails implements CredentialDetails {

    private final CredentialBrowsing browsing;
    private final Directory directory;

    BrowsedDetails(CredentialBrowsing browsing, Directory directory) {
        this.browsing = browsing;
        this.directory = directory;
    }

    @Override
    public CredentialDetail of(Caller caller, UUID credential) {
        CredentialDetail detail = unnamed(caller, credential);
        UUID owner = detail.owner().id();
        return detail.ownedBy(
                Objects.requireNonNull(directory.people(List.of(owner)).get(owner)));
    }

    @Override
    public CredentialDetail unnamed(Caller caller, UUID credential) {
        return browsing.one(caller, credential).orElseThrow(ProblemException::notFound);
    }
}
