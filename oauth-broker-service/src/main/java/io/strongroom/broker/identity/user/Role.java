package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a person may do in a tenant; roles add up. */
public enum Role {
    /** Users, machine clients and settings of the tenant, and all metadata; never values. */
    TENANT_ADMIN,
    /** The access log. */
    AUDITOR,
    /** Makes projects and credentials. */
    MEMBER,
    /** The instance: its tenants and what all of them share. Only in the reserved tenant, and never given over HTTP. */
    SUPERUSER;

    /** As it stands in tokens, tables and JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Roles that an administrator can give.
     *
     * @throws ProblemException 422 with the pointer of the first that is none, or of all where there are none
     */
    static List<Role> check(String pointer, List<String> wireNames) {
        if (wireNames.isEmpty()) {
            throw ProblemException.invalid(pointer, "At least one role is needed.");
        }
        return IntStream.range(0, wireNames.size())
                .mapToObj(index -> ofTenant(wireNames.get(index))
                        .orElseThrow(() -> ProblemException.invalid(
                                pointer + "/" + index, "A role is one of tenant_admin, auditor, member.")))
                .toList();
    }

    private static Optional<Role> ofTenant(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role != SUPERUSER && role.wireName().equals(wireName))
                .findFirst();
    }
}
