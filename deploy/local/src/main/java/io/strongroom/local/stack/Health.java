package io.strongroom.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a service says that it is ready. */
record Health(String url) {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int ROUNDS = 50;

    boolean ready() {
        return status("/actuator/health/readiness") == HttpURLConnection.HTTP_OK;
    }

    /** What a cache is to know of answering requests. */
    void askALittle() {
        for (var round = 0; round < ROUNDS; round++) {
            status("/actuator/health");
            status("/api/v1/me");
        }
    }

    private int status(String path) {
        try {
            var connection = (HttpURLConnection) URI.create(url + path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode();
        } catch (IOException _) {
            return -1;
        }
    }
}
