package io.strongroom.credentials.grant;

import io.strongroom.platform.events.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who withdraws.
 *
 * @param actor for the log, null for the caller of the current request
 * @param reason for the log
 */
public record Withdrawer(
        UUID user, @Nullable Actor actor, @Nullable String reason) {}
