package io.strongroom.schemas.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words of a property's name suggest. Hints serve findings and kinds of authentication only, never whether a value is secret. */
final class NameHints {

    private static final Set<String> PUBLIC_ENDINGS = Set.of(
            "id",
            "sid",
            "user",
            "username",
            "name",
            "email",
            "host",
            "url",
            "uri",
            "port",
            "database",
            "domain",
            "server");
    private static final Set<String> USERS = Set.of("username", "user", "email", "user_name");
    private static final Set<String> TOKENS =
            Set.of("access_token", "token", "api_token", "auth_token", "pat", "authorization", "collections_token");
    private static final Set<String> KEYS =
            Set.of("api_key", "secret_key", "access_key", "subscription_key", "merchant_key", "key");

    private NameHints() {}

    /** Whether the name ends in a word for something that is not secret, such as {@code clientId}. */
    static boolean looksPublic(String name) {
        List<String> words = List.of(snake(name).split("_", -1));
        return PUBLIC_ENDINGS.contains(words.getLast());
    }

    static boolean isUser(String name) {
        return USERS.contains(snake(name));
    }

    static boolean isPassword(String name) {
        return snake(name).endsWith("password");
    }

    static boolean isToken(String name) {
        return TOKENS.contains(snake(name));
    }

    static boolean isKey(String name) {
        return KEYS.contains(snake(name));
    }

    static boolean isClientId(String name) {
        return Set.of("client_id", "consumer_key").contains(snake(name));
    }

    static boolean isClientSecret(String name) {
        return Set.of("client_secret", "consumer_secret", "api_secret").contains(snake(name));
    }

    /** {@code accessToken} and {@code access_token} are one name. */
    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
