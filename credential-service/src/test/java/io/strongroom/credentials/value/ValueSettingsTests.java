package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ValueSettingsTests {

    @Test
    void haveTheirDefaults() {
        ValueSettings settings = bound(Map.of());

        assertThat(settings.versionsKept()).isEqualTo(20);
        assertThat(settings.reaper())
                .isEqualTo(new ReaperSettings(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofDays(1), 500));
    }

    @Test
    void areSetByTheirNames() {
        ValueSettings settings =
                bound(Map.of("strongroom.values.versions-kept", "5", "strongroom.values.reaper.every", "1s"));

        assertThat(settings.versionsKept()).isEqualTo(5);
        assertThat(settings.reaper().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.reaper().most()).isEqualTo(500);
    }

    @Test
    void keepMoreThanTheCurrentVersion() {
        assertThatThrownBy(() -> bound(Map.of("strongroom.values.versions-kept", "1")))
                .hasRootCauseMessage("strongroom.values.versions-kept is at least 2");
    }

    private static ValueSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("strongroom.values", ValueSettings.class);
    }
}
