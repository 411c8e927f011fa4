package io.strongroom.credentials.grant;

import io.strongroom.credentials.grant.ShareEvents.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares credentials as a file declares it. Who may do so has been decided. */
@Service
public class DeclaredShares {

    private final Sharing sharing;

    DeclaredShares(Sharing sharing) {
        this.sharing = sharing;
    }

    /** A credential that is shared, as events name it. */
    public record Shared(UUID credential, String name, UUID owner) {}

    /**
     * What a project is to have.
     *
     * @param environments all that are granted then, each declared
     * @param expiresAt of all grants
     */
    public record DeclaredShare(
            UUID project,
            List<String> environments,
            @Nullable Instant expiresAt,
            @Nullable String reason) {}

    /**
     * In the transaction that holds the credential.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 404 when the project is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Shared shared, DeclaredShare share) {
        sharing.declare(
                new Subject(shared.credential(), shared.name(), shared.owner(), share.project()),
                share.environments(),
                new GrantTerms(share.expiresAt(), share.reason()));
    }
}
