package io.strongroom.credentials.limit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The limits of a tenant as answers show them. */
record LimitsView(Entry credentials, Entry projects, Entry environmentsPerCredential, Entry versionsKept) {

    /**
     * @param used how many there are; null for what is counted of each credential or environment by itself
     * @param source whose number it is
     */
    record Entry(
            int limit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long used,

            Source source) {}

    /** {@code instance} is the configuration of the service, {@code tenant} what the superuser set for the tenant. */
    enum Source {
        INSTANCE,
        TENANT;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
