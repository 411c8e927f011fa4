package io.strongroom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.order.Change;
import io.strongroom.platform.test.order.OrderOfChecks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is wrong with a body is told to nobody who may not send it. */
@ServiceTest
class OrderOfChecksTest {

    private final RequestMappingHandlerMapping mappings;
    private final OrderOfChecks order;

    @Autowired
    OrderOfChecksTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @LocalServerPort int port) {
        this.mappings = mappings;
        this.order = new OrderOfChecks(new Http("http://127.0.0.1:" + port));
    }

    @Test
    void noOperationIsLeftOut() {
        assertThat(changes().stream().map(Change::operation).collect(Collectors.toSet()))
                .isEqualTo(OrderOfChecks.changesOf(mappings));
    }

    @TestFactory
    Stream<DynamicTest> accessIsDecidedBeforeTheBodyIsLookedAt() {
        return changes().stream().map(change -> DynamicTest.dynamicTest(change.operation(), () -> order.walk(change)));
    }

    private static List<Change> changes() {
        return List.of(
                Change.of(
                                "POST /api/v1/adaptors/imports",
                                "/api/v1/adaptors/imports",
                                TestCallers.superuser(),
                                Map.of(TestCallers.tenantAdmin(), 403, TestCallers.machine(), 403))
                        .taking(Change.JSON),
                Change.of(
                                "POST /api/v1/adaptors/{a}/versions/{v}/validate",
                                "/api/v1/adaptors/http/versions/latest/validate",
                                TestCallers.member(),
                                Map.of())
                        .taking(Change.JSON));
    }
}
