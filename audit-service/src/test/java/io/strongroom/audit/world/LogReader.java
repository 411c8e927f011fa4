package io.strongroom.audit.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.token.TestToken;
import io.strongroom.platform.test.token.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Reads the log over HTTP as an auditor does. */
public final class LogReader {

    private static final String PATH = "/api/v1/audit/events";
    private static final UUID AUDITOR = UUID.fromString("0198c000-0000-7000-8000-0000000000aa");

    private final Http http;

    LogReader(int port) {
        this.http = new Http("http://127.0.0.1:" + port);
    }

    public static TestToken auditor(UUID tenant) {
        return TestTokens.shared().user(tenant, AUDITOR, "auditor");
    }

    public Answer get(String path, TestToken token) {
        return http.get(path, "Authorization", token.bearer());
    }

    public Answer get(String path, String authorization) {
        return http.get(path, "Authorization", authorization);
    }

    /** @param query with its question mark, or empty */
    public Answer search(UUID tenant, String query) {
        return get(PATH + query, auditor(tenant));
    }

    public JsonNode found(UUID tenant, String query) {
        Answer answer = search(tenant, query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public List<String> ids(UUID tenant, String query) {
        return found(tenant, query)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    public Answer event(UUID tenant, Object id) {
        return get(PATH + "/" + id, auditor(tenant));
    }

    /** Waits until the event is in the log, 2 s at most: the promise to whoever was just given a value. */
    public JsonNode awaitEvent(UUID tenant, UUID id) {
        return await(tenant, id, Duration.ofSeconds(2));
    }

    public JsonNode await(UUID tenant, UUID id, Duration atMost) {
        var found = new AtomicReference<Answer>();
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(50)).until(() -> {
            found.set(event(tenant, id));
            return found.get().status() == 200;
        });
        return found.get().json();
    }
}
