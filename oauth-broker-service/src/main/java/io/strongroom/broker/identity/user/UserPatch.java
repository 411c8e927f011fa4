package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.json.JsonStrings;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Merge patch (RFC 7396) of a user. Java's null stands for what the patch does not speak of; JSON's null would remove it, which none of
 * these allows.
 *
 * @param status {@code active} or {@code suspended}
 */
record UserPatch(
        @Nullable JsonNode name,
        @Nullable JsonNode roles,
        @Nullable JsonNode status) {

    private static final String ROLES = "/roles";
    private static final String STATUS = "/status";

    UserPatch {
        if (name != null) {
            Names.check("/name", JsonStrings.text("/name", name));
        }
        if (roles != null) {
            roles(roles);
        }
        if (status != null && !List.of(User.ACTIVE, User.SUSPENDED).contains(JsonStrings.text(STATUS, status))) {
            throw ProblemException.invalid(STATUS, "This must be one of active, suspended.");
        }
    }

    Optional<String> newName() {
        return Optional.ofNullable(name).map(JsonNode::stringValue);
    }

    Optional<List<Role>> newRoles() {
        return Optional.ofNullable(roles).map(UserPatch::roles);
    }

    boolean suspends() {
        return status != null && status.stringValue().equals(User.SUSPENDED);
    }

    boolean resumes() {
        return status != null && !suspends();
    }

    private static List<Role> roles(JsonNode value) {
        if (!value.isArray()) {
            throw ProblemException.invalid(ROLES, "This must be a list.");
        }
        return Role.check(
                ROLES,
                IntStream.range(0, value.size())
                        .mapToObj(index -> JsonStrings.text(ROLES + "/" + index, value.path(index)))
                        .toList());
    }
}
