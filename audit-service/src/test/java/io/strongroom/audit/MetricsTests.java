package io.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.world.ServiceTest;
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

        assertThat(page.missing("A")).isEmpty();
        assertThat(page.undocumented("A")).isEmpty();
        assertThat(page.tellingLabels()).isEmpty();
    }
}
