package io.strongroom.schemas.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * GET with bounds: on the time of the whole answer, on its size, on redirects (three, to permitted hosts only), and on attempts (three,
 * when the registry is away, busy or broken).
 */
final class Fetch {

    private static final int ATTEMPTS = 3;
    private static final int REDIRECTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient client;
    private final RegistryHosts hosts;
    private final Duration timeout;

    Fetch(HttpClient client, RegistryHosts hosts, Duration timeout) {
        this.client = client;
        this.hosts = hosts;
        this.timeout = timeout;
    }

    /**
     * The body, or empty if there is nothing at the address (404, 410).
     *
     * @param accept media types
     * @param handler made anew for each attempt
     * @throws RegistryFailure {@code registry-unavailable}, {@code registry-refused}, {@code answer-too-large} or {@code redirect-refused}
     */
    <T> Optional<T> get(URI address, String accept, Supplier<HttpResponse.BodyHandler<T>> handler, long maxBytes)
            throws RegistryFailure, InterruptedException {
        RegistryFailure last = new RegistryFailure("registry-unavailable");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return follow(address, accept, HttpResponse.BodyHandlers.limiting(handler.get(), maxBytes));
            } catch (RegistryFailure failure) {
                if (!"registry-unavailable".equals(failure.code())) {
                    throw failure;
                }
                last = failure;
                pause(attempt);
            }
        }
        throw last;
    }

    private <T> Optional<T> follow(URI address, String accept, HttpResponse.BodyHandler<T> handler)
            throws RegistryFailure, InterruptedException {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<T> answer = once(at, accept, handler);
            switch (answer.statusCode()) {
                case 200:
                    return Optional.of(answer.body());
                case 404, 410:
                    return Optional.empty();
                case 301, 302, 303, 307, 308:
                    at = next(at, answer);
                    break;
                default:
                    boolean passing = answer.statusCode() >= 500 || answer.statusCode() == 429;
                    throw new RegistryFailure(passing ? "registry-unavailable" : "registry-refused");
            }
        }
        throw new RegistryFailure("redirect-refused");
    }

    private URI next(URI at, HttpResponse<?> answer) throws RegistryFailure {
        try {
            URI next = at.resolve(answer.headers().firstValue("location").orElse(""));
            if (hosts.permit(next)) {
                return next;
            }
        } catch (IllegalArgumentException noAddress) {
            // refused below, like an address that is not permitted
        }
        throw new RegistryFailure("redirect-refused");
    }

    private <T> HttpResponse<T> once(URI address, String accept, HttpResponse.BodyHandler<T> handler)
            throws RegistryFailure, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", accept)
                .timeout(timeout)
                .build();
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, ok(handler));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new RegistryFailure("registry-unavailable");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Bodies of other answers are not looked at. */
    @SuppressWarnings("unchecked")
    private static <T> HttpResponse.BodyHandler<T> ok(HttpResponse.BodyHandler<T> handler) {
        return info -> info.statusCode() == 200
                ? handler.apply(info)
                : (HttpResponse.BodySubscriber<T>) HttpResponse.BodySubscribers.replacing((Object) null);
    }

    private static RegistryFailure failure(@Nullable Throwable cause) {
        boolean tooLarge = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("body exceeds capacity");
        return new RegistryFailure(tooLarge ? "answer-too-large" : "registry-unavailable");
    }

    private static void pause(int attempt) throws InterruptedException {
        if (attempt < ATTEMPTS) {
            Thread.sleep(PAUSE.multipliedBy(attempt));
        }
    }
}
