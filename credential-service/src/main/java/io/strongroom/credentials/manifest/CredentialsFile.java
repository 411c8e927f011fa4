package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.Account;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The file as it is sent, version 1; {@code docs/contracts/credentials-file.schema.json} is its schema. Java's null is what the file does
 * not speak of, JSON's null what it says is not to be there.
 */
record CredentialsFile(int strongroom, List<Item> credentials) {

    static final int VERSION = 1;
    static final int MOST_CREDENTIALS = 1_000;

    /** What files of the most credentials come to, and 1 MiB holds. */
    static final int MOST_VALUES = 50_000;

    /** @param id of the credential that it is; without one it is found by its external id */
    record Item(
            @Nullable String id,
            @Nullable String externalId,
            String name,
            Type type,
            @Nullable Account account,
            @Nullable JsonNode expiresAt,
            @Nullable Map<String, @Nullable JsonNode> environments,
            @Nullable List<Share> projects) {}

    /** What the values are made for. */
    record Type(
            String kind, @Nullable String adaptor, @Nullable String version) {}

    /** @param name the project's, for those who read the file; it is not looked at */
    record Share(
            String project,
            @Nullable String name,
            List<String> environments,
            @Nullable JsonNode expiresAt,
            @Nullable JsonNode reason) {}
}
