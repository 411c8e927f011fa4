package io.strongroom.platform.web.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    @Test
    void makesIdsOfVersion7ThatTellTheirTime() {
        long before = Instant.now().toEpochMilli();
        UUID id = Ids.v7();
        long after = Instant.now().toEpochMilli();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void makesNoIdTwice() {
        Set<UUID> ids = new HashSet<>();
        IntStream.range(0, 10_000).forEach(_ -> ids.add(Ids.v7()));

        assertThat(ids).hasSize(10_000);
    }

    @Test
    void readsWhatItGaveOut() {
        UUID id = Ids.v7();

        assertThat(Ids.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "01A20D70-0A9D-7423-ACAF-1BCD6267A11C",
                "{01a20d70-0a9d-7423-acaf-1bcd6267a11c}",
                "01a20d700a9d7423acaf1bcd6267a11c",
                "01a20d70-0a9d-7423-acaf-1bcd6267a11c ",
                "01a20d70-0a9d-7423-acaf-1bcd6267a11g",
            })
    void readsNothingElse(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
