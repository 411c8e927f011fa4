package io.strongroom.credentials.credential;

import io.strongroom.platform.web.id.Ids;
import java.util.UUID;

/**
 * An environment as it was when a change of its values was planned. The secret store is asked between the plan and the transaction that
 * carries it out, and no lock is held meanwhile: the transaction finds it like this again, or another change was faster.
 *
 * @param version the number of its values then; 0 where there never were any
 * @param declared whether the credential declared it then
 */
public record PlannedEnvironment(UUID credential, UUID id, String name, long version, boolean declared) {

    /** One that the change itself is to declare. */
    public static PlannedEnvironment undeclared(UUID credential, String name) {
        return new PlannedEnvironment(credential, Ids.v7(), name, 0, false);
    }

    public long next() {
        return version + 1;
    }
}
