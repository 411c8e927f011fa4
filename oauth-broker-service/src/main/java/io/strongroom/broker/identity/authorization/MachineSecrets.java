package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.secret.SecretHash;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets Spring Authorization Server compare a client's secret with several, one of which is good during a rotation: they stand in the
 * client's one field, joined.
 */
final class MachineSecrets implements PasswordEncoder {

    private static final String BETWEEN = ",";

    static String joined(List<SecretHash> secrets) {
        return secrets.stream().map(SecretHash::base64Url).collect(Collectors.joining(BETWEEN));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        throw new UnsupportedOperationException("Secrets are made through the API");
    }

    /** Each is compared in constant time. */
    @Override
    public boolean matches(@Nullable CharSequence presented, @Nullable String joined) {
        if (presented == null || joined == null || joined.isEmpty()) {
            return false;
        }
        SecretHash hash = SecretHash.of(presented.toString());
        return Arrays.stream(joined.split(BETWEEN, -1))
                        .map(Base64.getUrlDecoder()::decode)
                        .map(SecretHash::stored)
                        .filter(hash::equals)
                        .count()
                > 0;
    }
}
