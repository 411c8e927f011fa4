package io.strongroom.platform.test.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretValue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every secret store does. */
interface SecretStoreContract {

    SecretStore store();

    /** A tenant that has a place. */
    UUID tenant();

    /** Another one. */
    UUID other();

    @Test
    default void readsWhatWasWritten() {
        String path = path();
        store().write(tenant(), path, SecretValue.of("{\"n\":1.10,\"t\":\"\\u0001 ä€😀\\\\\"}"));

        assertThat(store().read(tenant(), path))
                .map(SecretValue::reveal)
                .hasValue("{\"n\":1.10,\"t\":\"\\u0001 ä€😀\\\\\"}");
    }

    @Test
    default void knowsNothingOfWhatWasNeverWritten() {
        assertThat(store().read(tenant(), path())).isEmpty();
    }

    @Test
    default void forgetsWhatIsDestroyed() {
        String path = path();
        store().write(tenant(), path, SecretValue.of("x"));

        store().destroy(tenant(), path);
        store().destroy(tenant(), path);

        assertThat(store().read(tenant(), path)).isEmpty();
    }

    @Test
    default void keepsTenantsApart() {
        String path = path();
        store().write(tenant(), path, SecretValue.of("ours"));

        assertThat(store().read(other(), path)).isEmpty();
        store().destroy(other(), path);
        assertThat(store().read(tenant(), path)).isPresent();
    }

    @Test
    default void keepsTheLargestValueAndRefusesALargerOne() {
        String path = path();
        String largest = "\"".repeat(SecretStore.MAX_STORED_BYTES / 2 - 1);
        store().write(tenant(), path, SecretValue.of(largest));

        assertThat(store().read(tenant(), path)).map(SecretValue::reveal).hasValue(largest);
        assertThatThrownBy(() -> store().write(tenant(), path(), SecretValue.of(largest + "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "../a", "a/../b", "a b", "a?b"})
    default void takesNothingButPaths(String path) {
        assertThatThrownBy(() -> store().read(tenant(), path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().write(tenant(), path, SecretValue.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().destroy(tenant(), path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String path() {
        return UUID.randomUUID() + "/" + UUID.randomUUID();
    }
}
