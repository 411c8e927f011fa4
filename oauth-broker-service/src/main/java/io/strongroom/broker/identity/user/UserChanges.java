package io.strongroom.broker.identity.user;

import io.strongroom.broker.identity.change.Subject;
import io.strongroom.broker.identity.change.Withdrawal;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names, roles and suspensions, as the administrators of the tenant change them. */
@Component
class UserChanges {

    private final Users users;
    private final Withdrawal withdrawal;
    private final Outbox outbox;
    private final Clock clock;

    UserChanges(Users users, Withdrawal withdrawal, Outbox outbox, Clock clock) {
        this.users = users;
        this.withdrawal = withdrawal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * All of the patch or nothing. Tokens that are out are refused everywhere within 2 s after a suspension, and after a change of the roles
     * that they tell.
     *
     * @throws ProblemException 404; 409 {@code conflict} where no active administrator would be left
     */
    @Transactional
    Person change(UUID id, UserPatch patch) {
        List<UUID> administrators = users.lockActiveAdministrators();
        User user = users.findById(id).orElseThrow(ProblemException::notFound);
        boolean rolesChanged = changeTerms(user, patch);
        boolean suspended = changeStatus(user, patch);
        if (!user.administers() && administrators.equals(List.of(id))) {
            throw ProblemException.of(
                    CommonError.CONFLICT, "Nobody else administers the tenant. Make somebody its administrator first.");
        }
        if (rolesChanged || suspended) {
            withdrawal.of(Subject.USER, id);
        }
        return user.person();
    }

    /** Whether the roles changed, which tokens tell. */
    private boolean changeTerms(User user, UserPatch patch) {
        Person before = user.person();
        patch.newName().ifPresent(user::rename);
        patch.newRoles().ifPresent(user::give);
        Person after = user.person();
        List<String> fields = new ArrayList<>();
        if (!after.name().equals(before.name())) {
            fields.add("name");
        }
        boolean others = !after.roles().equals(before.roles());
        if (others) {
            fields.add("roles");
        }
        if (!fields.isEmpty()) {
            outbox.append(event("updated", user)
                    .detail("fields", fields)
                    .detail("roles", after.roles())
                    .build());
        }
        return others;
    }

    /** Whether it was a suspension. */
    private boolean changeStatus(User user, UserPatch patch) {
        if (patch.suspends() && user.isActive()) {
            user.suspend(clock.instant());
            outbox.append(event("suspended", user).build());
            return true;
        }
        if (patch.resumes() && !user.isActive()) {
            user.resume();
            outbox.append(event("resumed", user).build());
        }
        return false;
    }

    private static AccessEvent.Builder event(String what, User user) {
        return AccessEvent.of("strongroom.identity.user." + what).resource("user", user.getId(), null);
    }
}
