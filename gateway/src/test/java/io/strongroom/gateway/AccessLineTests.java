package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLineTests extends GatewayTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.strongroom.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final String correlation = "access-line-" + UUID.randomUUID();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    @Test
    void tellsOfARequestByItsRouteAndNeverByItsPathOrQuery() {
        int status = http().get("/api/v1/projects/what-somebody-named?q=and-asked", headers(someone()))
                .status();
        ILoggingEvent line = line();

        assertThat(status).isEqualTo(200);
        assertThat(members(line))
                .containsEntry("method", "GET")
                .containsEntry("route", "/api/v1/projects/**")
                .containsEntry("status", 200)
                .hasEntrySatisfying("ms", ms -> assertThat((Double) ms).isPositive());
        assertThat(members(line).toString() + line.getFormattedMessage())
                .doesNotContain("what-somebody-named")
                .doesNotContain("and-asked");
        assertThat(line.getMDCPropertyMap()).containsKey("traceId");
    }

    @Test
    void tellsOfWhatWasRefusedBeforeAnyRoute() {
        assertThat(http().get("/api/v1/projects", headers("Bearer no-token")).status())
                .isEqualTo(401);

        assertThat(members(line())).containsEntry("route", "none").containsEntry("status", 401);
    }

    private String[] headers(String authorization) {
        return new String[] {"Authorization", authorization, "X-Correlation-Id", correlation};
    }

    /** The answer may be at the client before its line is written. */
    private ILoggingEvent line() {
        await().until(() -> lines.list.stream().anyMatch(this::isOurs));
        return lines.list.stream().filter(this::isOurs).findFirst().orElseThrow();
    }

    private boolean isOurs(ILoggingEvent line) {
        return correlation.equals(line.getMDCPropertyMap().get("correlation_id"));
    }

    private static Map<String, Object> members(ILoggingEvent line) {
        return Objects.requireNonNull(line.getKeyValuePairs()).stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }
}
