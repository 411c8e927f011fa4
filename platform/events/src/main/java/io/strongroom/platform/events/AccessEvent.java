package io.strongroom.platform.events;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ErrorCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access, done or refused. What is left out is taken from the request that is being served when it is appended: tenant, actor,
 * address, correlation id, route.
 *
 * @param id UUIDv7; its time is the event's time
 * @param type the full {@code ce_type}: {@code strongroom.credential.value.resolved}
 * @param tenant whose log it belongs to; null for the current tenant
 * @param actor null for the caller of the current request
 * @param reason the problem's code where it failed, else what the caller gave as a reason
 * @param details further members of {@code unmapped}: strings, whole numbers, booleans and lists of strings; never a value
 */
public record AccessEvent(
        UUID id,
        String type,
        @Nullable UUID tenant,
        @Nullable Actor actor,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Resource resource,
        @Nullable String project,
        @Nullable String environment,
        @Nullable String grant,
        @Nullable String run,
        @Nullable String step,
        List<String> keys,
        Map<String, Object> details) {

    public AccessEvent {
        keys = List.copyOf(keys);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Begins an event of this moment that succeeded, unless it is said to have failed. */
    public static Builder of(String type) {
        return new Builder(type);
    }

    /** When it happened, in whole milliseconds: UUIDv7 carries it in its first 48 bits. */
    public Instant time() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Collects the parts of an event; ids may be given as {@link UUID} or text. */
    public static final class Builder {

        private final String type;
        private final Map<String, Object> details = new LinkedHashMap<>();
        private Outcome outcome = Outcome.SUCCESS;
        private List<String> keys = List.of();
        private @Nullable UUID tenant;
        private @Nullable Actor actor;
        private @Nullable String reason;
        private @Nullable Resource resource;
        private @Nullable String project;
        private @Nullable String environment;
        private @Nullable String grant;
        private @Nullable String run;
        private @Nullable String step;

        private Builder(String type) {
            this.type = type;
        }

        public Builder tenant(UUID tenant) {
            this.tenant = tenant;
            return this;
        }

        public Builder by(Actor actor) {
            this.actor = actor;
            return this;
        }

        public Builder failed(ErrorCode code) {
            return failed(code.code());
        }

        public Builder failed(String code) {
            this.outcome = Outcome.FAILURE;
            this.reason = code;
            return this;
        }

        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        public Builder resource(Resource resource) {
            this.resource = resource;
            return this;
        }

        public Builder resource(String type, Object uid, @Nullable String name) {
            return resource(Resource.of(type, uid, name));
        }

        public Builder project(@Nullable Object project) {
            this.project = text(project);
            return this;
        }

        public Builder environment(@Nullable String environment) {
            this.environment = environment;
            return this;
        }

        public Builder grant(@Nullable Object grant) {
            this.grant = text(grant);
            return this;
        }

        public Builder run(@Nullable String run) {
            this.run = run;
            return this;
        }

        public Builder step(@Nullable String step) {
            this.step = step;
            return this;
        }

        /** Names of the top-level keys that were read or changed. */
        public Builder keys(Collection<String> keys) {
            this.keys = List.copyOf(keys);
            return this;
        }

        /** A further member of {@code unmapped}; a null is left out. */
        public Builder detail(String name, @Nullable Object value) {
            if (value != null) {
                details.put(name, value);
            }
            return this;
        }

        public AccessEvent build() {
            return new AccessEvent(
                    Ids.v7(),
                    type,
                    tenant,
                    actor,
                    outcome,
                    reason,
                    resource,
                    project,
                    environment,
                    grant,
                    run,
                    step,
                    keys,
                    details);
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
