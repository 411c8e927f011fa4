package io.strongroom.credentials.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be changed of a credential besides its environments. */
record Terms(
        String name, @Nullable String externalId, @Nullable Instant expiresAt, Account account) {

    /** Names of the fields, as the API has them, in which these differ. */
    List<String> differencesFrom(Terms other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("name", name.equals(other.name));
        same.put("external_id", Objects.equals(externalId, other.externalId));
        same.put("expires_at", Objects.equals(expiresAt, other.expiresAt));
        same.put("account", account == other.account);
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
