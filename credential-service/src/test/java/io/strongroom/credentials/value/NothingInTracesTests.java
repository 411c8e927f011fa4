package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.test.trace.RecordedSpans;
import io.strongroom.platform.test.trace.TestTrace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class NothingInTracesTests {

    private final String canary = "canary/" + UUID.randomUUID();
    private final RecordedSpans spans;
    private final Someone owner;

    @Autowired
    NothingInTracesTests(Tenants tenants, RecordedSpans spans) {
        this.spans = spans;
        this.owner = tenants.create().member();
    }

    @Test
    void noSpanHoldsAValueThatIsWrittenReadOrRefused() {
        String credential = owner.post("/credentials", body("{\"password\":\"" + canary + "\"}"))
                .is(201)
                .id();
        owner.get("/credentials/" + credential + "/environments/main/values").is(200);
        owner.post("/credentials", body("{\"password\":\"" + canary + "\"")).is(400);
        owner.post("/credentials", body("\"" + canary + "\"")).is(422);

        TestTrace last = TestTrace.begin();
        owner.call(
                "GET",
                "/credentials?q=" + URLEncoder.encode(canary, StandardCharsets.UTF_8),
                null,
                "traceparent",
                last.parent());
        Awaitility.await().until(() -> !spans.of(last.id()).isEmpty());
        byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
        for (String form : List.of(
                canary,
                Base64.getEncoder().encodeToString(bytes).substring(0, 40),
                URLEncoder.encode(canary, StandardCharsets.UTF_8))) {
            assertThat(spans.texts()).noneMatch(each -> each.contains(form));
        }
    }

    private static String body(String document) {
        return "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":" + document + "}}";
    }
}
