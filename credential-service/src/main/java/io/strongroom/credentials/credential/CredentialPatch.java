package io.strongroom.credentials.credential;

import io.strongroom.platform.web.json.JsonStrings;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Merge patch (RFC 7396) of a credential. Java's null stands for what the patch does not speak of, JSON's null removes: an external id
 * or an expiry, but neither the name nor the kind of account.
 */
record CredentialPatch(
        @Nullable JsonNode name,
        @Nullable JsonNode externalId,
        @Nullable JsonNode expiresAt,
        @Nullable JsonNode account) {

    private static final String EXPIRES_AT = "/expires_at";

    CredentialPatch {
        if (name != null) {
            Names.check("/name", JsonStrings.text("/name", name));
        }
        if (externalId != null && !externalId.isNull()) {
            Names.check("/external_id", JsonStrings.text("/external_id", externalId));
        }
        if (expiresAt != null && !expiresAt.isNull()) {
            EndTime.parse(EXPIRES_AT, JsonStrings.text(EXPIRES_AT, expiresAt));
        }
        if (account != null) {
            account(account);
        }
    }

    /** @throws ProblemException 422 when the credential would have expired already */
    CredentialPatch requireFuture(Instant now) {
        if (expiresAt != null && !expiresAt.isNull()) {
            EndTime.requireFuture(EXPIRES_AT, EndTime.parse(EXPIRES_AT, expiresAt.stringValue()), now);
        }
        return this;
    }

    Terms appliedTo(Terms current) {
        String id = textOrNull(externalId);
        String end = textOrNull(expiresAt);
        return new Terms(
                name == null ? current.name() : name.stringValue(),
                externalId == null ? current.externalId() : id,
                expiresAt == null ? current.expiresAt() : end == null ? null : EndTime.parse(EXPIRES_AT, end),
                account == null ? current.account() : account(account));
    }

    private static @Nullable String textOrNull(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static Account account(JsonNode value) {
        return Account.parse(JsonStrings.text("/account", value))
                .orElseThrow(() -> ProblemException.invalid("/account", "This must be one of personal, integration."));
    }
}
