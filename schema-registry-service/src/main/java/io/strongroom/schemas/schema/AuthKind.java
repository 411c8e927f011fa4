package io.strongroom.schemas.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A way to authenticate that an adaptor takes, as far as its schema lets one tell. */
public enum AuthKind {
    BASIC,
    TOKEN,
    API_KEY,
    CLIENT_CREDENTIALS,
    PRIVATE_KEY,
    OAUTH2;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<AuthKind> of(ConfigurationSchema schema) {
        List<AuthKind> kinds = new ArrayList<>();
        if ("OAuth2".equals(schema.source().path("$comment").asString(""))) {
            kinds.add(OAUTH2);
        }
        addIf(kinds, BASIC, has(schema, NameHints::isUser) && has(schema, NameHints::isPassword));
        addIf(kinds, TOKEN, !kinds.contains(OAUTH2) && has(schema, NameHints::isToken));
        addIf(kinds, API_KEY, has(schema, NameHints::isKey));
        addIf(kinds, CLIENT_CREDENTIALS, has(schema, NameHints::isClientId) && has(schema, NameHints::isClientSecret));
        addIf(kinds, PRIVATE_KEY, has(schema, "private_key"::equals));
        return List.copyOf(kinds);
    }

    private static void addIf(List<AuthKind> kinds, AuthKind kind, boolean present) {
        if (present) {
            kinds.add(kind);
        }
    }

    private static boolean has(ConfigurationSchema schema, Predicate<String> name) {
        return schema.properties().stream().map(SchemaProperty::name).anyMatch(name);
    }
}
