package io.strongroom.credentials.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.platform.web.peer.PeerClients;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RegistryAwayTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void isNotAskedAgainForAWhile(@Autowired PeerClients peers, @Autowired TestRegistry registry) {
        SchemaRegistryCalls calls = new SchemaRegistryCalls(peers, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        registry.publish("paused", "1.0.0", "{}", List.of(), List.of());
        int before = registry.questions();
        registry.whileAway(() -> {
            assertThat(ask(calls)).isInstanceOf(RegistryAnswer.Away.class);
            assertThat(ask(calls)).isInstanceOf(RegistryAnswer.Away.class);
        });
        assertThat(registry.questions()).isEqualTo(before + 1);
        assertThat(ask(calls)).isInstanceOf(RegistryAnswer.Away.class);
        now.set(now.get().plusSeconds(2));
        assertThat(ask(calls)).isInstanceOf(RegistryAnswer.Found.class);
    }

    private static RegistryAnswer ask(SchemaRegistryCalls calls) {
        return calls.ask(new UUID(0, 7), "paused", "latest");
    }
}
