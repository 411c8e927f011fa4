package io.strongroom.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.metrics.MetricsPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class MetricsTests {

    @LocalServerPort
    int port;

    @Test
    void areWhatIsDocumentedAndNameNobody() {
        MetricsPage page = MetricsPage.of(port);

        assertThat(page.missing("B")).isEmpty();
        assertThat(page.undocumented("B")).isEmpty();
        assertThat(page.tellingLabels()).isEmpty();
    }
}
