package io.strongroom.broker.identity.session;

import io.strongroom.broker.identity.user.SignInCandidates.Candidate;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.SharedCommits;
import io.strongroom.platform.web.caller.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts sign-ins into the log of the tenant that they were for; the mail address that was typed is in no event. */
@Component
class SignInRecords {

    private static final String FAILED = "strongroom.identity.login.failed";

    private final SharedCommits commits;

    SignInRecords(SharedCommits commits) {
        this.commits = commits;
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException {@code audit-unavailable}; then nobody is signed in */
    void succeeded(SignIn signIn) {
        Actor actor =
                new Actor(Actor.Kind.USER, signIn.user().toString(), null, null, signIn.authTime(), signIn.amr(), null);
        commits.appendDurably(List.of(AccessEvent.of("strongroom.identity.login.succeeded")
                .tenant(signIn.tenant())
                .by(actor)
                .resource("user", signIn.user(), null)
                .build()));
    }

    void failed(List<Candidate> meant) {
        commits.appendDurably(
                meant.isEmpty()
                        ? List.of(nobody())
                        : meant.stream().map(SignInRecords::failed).toList());
    }

    private static AccessEvent nobody() {
        return AccessEvent.of(FAILED)
                .tenant(Tenants.RESERVED)
                .by(Actor.anonymous())
                .failed("unknown-user")
                .build();
    }

    private static AccessEvent failed(Candidate meant) {
        return AccessEvent.of(FAILED)
                .tenant(meant.tenant())
                .by(Actor.anonymous())
                .resource("user", meant.user(), null)
                .failed(meant.active() ? "wrong-password" : "suspended")
                .build();
    }
}
