package io.strongroom.credentials.transfer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What has come of a transfer.
 *
 * <p>{@code offered} → {@code accepted} or {@code declined} by the receiver, {@code withdrawn} by the giver or by force, {@code expired} by
 * time. {@code forced} ones begin and end so.
 */
enum State {
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    FORCED;

    /** As rows, answers and parameters name it. */
    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(State::text).toList();
    }
}
