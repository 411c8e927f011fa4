package io.strongroom.local.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a service says that it is ready. */
record Health(String url) {
    private static final int TIMEOUT_MILLIS = 2_000;

    boolean ready() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(url + "/actuator/health/readiness").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
