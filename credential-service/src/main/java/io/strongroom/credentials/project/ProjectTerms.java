package io.strongroom.credentials.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be changed of a project besides its members.
 *
 * @param minimumGraceDays days that a credential which is shared with it can still be had back after its deletion
 */
record ProjectTerms(String name, int minimumGraceDays) {

    /** Names of the fields, as the API has them, in which these differ. */
    List<String> differencesFrom(ProjectTerms other) {
        List<String> differences = new ArrayList<>();
        if (!name.equals(other.name)) {
            differences.add("name");
        }
        if (minimumGraceDays != other.minimumGraceDays) {
            differences.add("minimum_grace_days");
        }
        return differences;
    }
}
