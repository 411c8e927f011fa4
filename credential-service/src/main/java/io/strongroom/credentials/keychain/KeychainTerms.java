package io.strongroom.credentials.keychain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a keychain.
 *
 * @param fallback the credential that a run gets whose input leads to none
 */
record KeychainTerms(
        String name, SingularPath path, @Nullable UUID fallback, OnNoMatch onNoMatch) {

    /** Names of the fields, as the API has them, in which these differ. */
    List<String> differencesFrom(KeychainTerms other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("name", name.equals(other.name));
        same.put("path", path.text().equals(other.path.text()));
        same.put("default", Objects.equals(fallback, other.fallback));
        same.put("on_no_match", onNoMatch == other.onNoMatch);
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
