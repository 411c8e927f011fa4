package io.strongroom.e2e.fault;

import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests that may meet a fault: what comes back is an answer, or nothing. */
final class Exchange {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ClientLog log;

    Exchange(ClientLog log) {
        this.log = log;
    }

    /** Empty where the connection broke, or nothing came in time: the client does not know what happened then. */
    Optional<Answer> send(Client client, String method, String path, @Nullable String body, String... headers) {
        try {
            Answer answer = client.send(method, path, body, request -> {
                request.timeout(TIMEOUT);
                for (int i = 0; i < headers.length; i += 2) {
                    request.setHeader(headers[i], headers[i + 1]);
                }
                return request;
            });
            log.answered(method, path, answer);
            return Optional.of(answer);
        } catch (UncheckedIOException broken) {
            log.unanswered();
            return Optional.empty();
        }
    }

    /** The answer of the one kind that tells that it was done; anything else leaves open whether it was. */
    Optional<Answer> done(
            int status, Client client, String method, String path, @Nullable String body, String... headers) {
        return send(client, method, path, body, headers).filter(answer -> answer.status() == status);
    }
}
