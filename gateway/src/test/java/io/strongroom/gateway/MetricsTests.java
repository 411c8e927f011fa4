package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.metrics.MetricsPage;
import org.junit.jupiter.api.Test;

class MetricsTests extends GatewayTest {

    @Test
    void areWhatIsDocumentedAndNameNobody() {
        MetricsPage page = MetricsPage.of(port);

        assertThat(page.missing("G")).isEmpty();
        assertThat(page.undocumented("G")).isEmpty();
        assertThat(page.tellingLabels()).isEmpty();
    }
}
