package io.strongroom.broker.identity.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.broker.identity.secret.ShownSecret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user in JSON; with the password only in the answer that made it, and only if it was generated. */
public record UserAnswer(
        UUID id,
        String email,
        String name,
        List<String> roles,
        String status,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShownSecret password) {

    static UserAnswer of(Person person) {
        return with(person, null);
    }

    public static UserAnswer of(CreatedUser created) {
        return with(created.person(), created.generatedPassword());
    }

    private static UserAnswer with(Person person, @Nullable ShownSecret password) {
        return new UserAnswer(
                person.id(),
                person.email(),
                person.name(),
                person.roles(),
                person.status(),
                person.createdAt(),
                password);
    }
}
