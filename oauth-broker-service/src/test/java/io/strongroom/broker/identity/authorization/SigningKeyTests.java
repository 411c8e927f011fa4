package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.test.servers.ServiceDatabases;
import io.strongroom.platform.vault.ServiceSecrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The life of signing keys, on a real table and a clock of the test's own. */
class SigningKeyTests {

    private static final Instant START = Instant.parse("2040-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final MemorySecrets secrets = new MemorySecrets();
    private final KeyProperties properties =
            new KeyProperties(Duration.ofDays(30), Duration.ofHours(1), Duration.ofHours(24), Duration.ofSeconds(30));
    private final JdbcClient jdbc = database();
    private SigningKeys keys = replica();

    private static JdbcClient database() {
        ServiceDatabase database = ServiceDatabases.empty("broker");
        return JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl(), database.roles().owner(), database.roles().ownerPassword()));
    }

    private SigningKeys replica() {
        KeyTable table = new KeyTable(jdbc);
        KeyRotation rotation = new KeyRotation(table, secrets, properties, clock);
        return new SigningKeys(table, rotation, secrets, properties, clock);
    }

    @BeforeEach
    void migrated() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/db/migration/V6__create_signing_keys.sql")) {
            String sql = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            jdbc.sql(sql.replace("${app}", "broker_app")).update();
        }
    }

    @Test
    void theFirstKeyIsMadeWhenItIsNeededAndSharedByAllReplicas() {
        String first = signing(keys);
        assertThat(signing(replica())).isEqualTo(first);
        assertThat(published(keys)).containsExactly(first);
    }

    @Test
    void aKeyIsPublishedBeforeItSignsAndAfterwards() {
        String first = signing(keys);
        now.set(START.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(59)));
        assertThat(signing(keys)).isEqualTo(first);
        List<String> both = published(keys);
        assertThat(both).hasSize(2).contains(first);
        now.set(now.get().plus(Duration.ofHours(1)));
        String second = signing(keys);
        assertThat(second).isNotEqualTo(first).isIn(both);
        assertThat(published(keys)).containsExactlyInAnyOrderElementsOf(both);
        now.set(now.get().plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(signing(keys)).isEqualTo(second);
        assertThat(published(keys)).containsExactly(second);
        assertThat(secrets.read("signing-keys/" + first))
                .as("overwritten in Vault")
                .hasValue("removed");
    }

    @Test
    void onlyTheKeyThatSignsBringsItsPrivateHalf() {
        signing(keys);
        now.set(START.plus(Duration.ofDays(30)).minus(Duration.ofMinutes(59)));
        signing(keys);
        assertThat(all(keys)).filteredOn(JWK::isPrivate).hasSize(1);
    }

    @Test
    void whileVaultIsAwayTheKeyInMemoryGoesOn() {
        String first = signing(keys);
        secrets.away = true;
        now.set(START.plus(Duration.ofDays(30)));
        assertThat(signing(keys)).isEqualTo(first);
        keys = replica();
        assertThatThrownBy(() -> signing(keys)).isInstanceOf(IllegalStateException.class);
    }

    private static String signing(SigningKeys keys) {
        return keys.signing(all(keys)).getKeyID();
    }

    private static List<String> published(SigningKeys keys) {
        return all(keys).stream().map(JWK::getKeyID).toList();
    }

    private static List<JWK> all(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    }

    private static final class MemorySecrets implements ServiceSecrets {

        private final Map<String, String> values = new ConcurrentHashMap<>();
        private boolean away;

        @Override
        public Optional<String> read(String name) {
            refuseWhenAway();
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void write(String name, String value) {
            refuseWhenAway();
            values.put(name, value);
        }

        private void refuseWhenAway() {
            if (away) {
                throw new IllegalStateException("away");
            }
        }
    }
}
