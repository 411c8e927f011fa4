package io.strongroom.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.ServiceTest;
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

        assertThat(page.missing("C")).isEmpty();
        assertThat(page.undocumented("C")).isEmpty();
        assertThat(page.tellingLabels()).isEmpty();
    }
}
