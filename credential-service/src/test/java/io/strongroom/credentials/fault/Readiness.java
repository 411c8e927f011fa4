package io.strongroom.credentials.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.core.env.Environment;

/** What the service tells those who send it requests. */
final class Readiness {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    Readiness(Environment environment) {
        this.address = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                + "/actuator/health/readiness");
    }

    void awaitReady() {
        await().atMost(Duration.ofSeconds(60)).until(() -> status() == 200);
    }

    void awaitNotReady() {
        await().atMost(Duration.ofSeconds(20)).until(() -> status() == 503);
    }

    int status() {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
