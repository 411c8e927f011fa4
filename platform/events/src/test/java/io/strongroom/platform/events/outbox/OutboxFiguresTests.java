package io.strongroom.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxFiguresTests {

    private final OutboxRig rig = new OutboxRig(1_000);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void tellHowOldTheOldestUnpublishedEventIs() {
        rig.commits.appendDurably(List.of(OutboxRig.event(UUID.randomUUID())));
        rig.bound.refresh();
        double age = rig.figure("strongroom.outbox.unpublished.age");
        rig.bound.refresh();

        assertThat(rig.figure("strongroom.outbox.unpublished")).isGreaterThanOrEqualTo(1);
        assertThat(age).isPositive();
        assertThat(rig.figure("strongroom.outbox.unpublished.age")).isGreaterThan(age);
    }

    @Test
    void tellTheBoundAndHowOldTheyAre() {
        rig.bound.refresh();

        assertThat(rig.figure("strongroom.outbox.bound")).isEqualTo(1_000);
        assertThat(rig.figure("strongroom.outbox.figures.age")).isBetween(0.0, 5.0);
    }
}
