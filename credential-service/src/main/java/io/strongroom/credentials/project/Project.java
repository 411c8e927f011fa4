package io.strongroom.credentials.project;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A project and its members; it always has an owner, at first the user who made it. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Project {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private long version = 1;

    private String name;
    private int minimumGraceDays;
    private UUID createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Member> members = new ArrayList<>();

    Project(String name, UUID owner, Instant now) {
        this.id = Ids.v7();
        this.name = name;
        this.createdBy = owner;
        this.createdAt = now;
        this.updatedAt = now;
        members.add(new Member(this, owner, Role.OWNER, owner, now));
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Project() {}

    /** Puts other terms in the place of these; answers the names of the fields that this changed. */
    List<String> change(ProjectTerms terms, Instant now) {
        List<String> changed = terms.differencesFrom(terms());
        if (!changed.isEmpty()) {
            name = terms.name();
            minimumGraceDays = terms.minimumGraceDays();
            updatedAt = now;
        }
        return changed;
    }

    ProjectTerms terms() {
        return new ProjectTerms(name, minimumGraceDays);
    }

    /**
     * Gives a user a role, on behalf of a member.
     *
     * @return the role before, empty when the user is new here
     */
    Optional<Role> give(UUID user, Role role, UUID by, Instant now) {
        Role mine = roleOf(by);
        Optional<Member> member = member(user);
        Optional<Role> before = member.map(Member::role);
        before.ifPresent(held -> refuseAbove(mine, held));
        refuseAbove(mine, role);
        if (role != Role.OWNER) {
            keepAnOwner(user);
        }
        member.ifPresentOrElse(known -> known.become(role), () -> members.add(new Member(this, user, role, by, now)));
        return before;
    }

    /** Removes a member, on behalf of another or of the same one; answers the role it had. */
    Role remove(UUID user, UUID by) {
        Member member = member(user).orElseThrow(ProblemException::notFound);
        refuseAbove(roleOf(by), member.role());
        keepAnOwner(user);
        members.remove(member);
        return member.role();
    }

    Optional<Member> member(UUID user) {
        return members.stream().filter(member -> member.userId().equals(user)).findFirst();
    }

    /** The role of who acts: it may have changed since the request was let in. */
    private Role roleOf(UUID user) {
        return member(user).map(Member::role).orElseThrow(ProblemException::notFound);
    }

    private static void refuseAbove(Role mine, Role role) {
        if (!mine.atLeast(Role.ADMIN) || !mine.atLeast(role)) {
            throw ProblemException.of(
                    CommonError.FORBIDDEN, "Admins change members up to admin; owners are changed by owners.");
        }
    }

    private void keepAnOwner(UUID leaving) {
        List<UUID> owners = members.stream()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::userId)
                .toList();
        if (owners.equals(List.of(leaving))) {
            throw ProblemException.of(CommonError.CONFLICT, "A project keeps an owner: name another one first.");
        }
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
