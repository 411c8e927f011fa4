package io.strongroom.platform.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.outbound.address.AllowedHosts;
import io.strongroom.platform.outbound.address.Checked;
import io.strongroom.platform.outbound.address.Destination;
import io.strongroom.platform.outbound.address.Destinations;
import io.strongroom.platform.outbound.address.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/**
 * The one way to an address that a tenant names. It is https unless the tenant has the host as an exception; the name is resolved once and the
 * connection goes to the very address that was checked; addresses that are not for everybody are refused; no redirect is followed and no proxy used; size
 * and time are bounded.
 */
public final class OutboundGuard {

    private final Destinations destinations;
    private final PinnedHttp http;
    private final PinnedPort ports;
    private final TimeLimit time;
    private final CallCounts counts;

    OutboundGuard(
            OutboundProperties properties, Destinations destinations, SSLContext certificates, MeterRegistry meters) {
        var tls = new DefaultClientTlsStrategy(certificates);
        var connect = properties.connectTimeout();
        var read = properties.timeLimit();
        this.destinations = destinations;
        this.http = new PinnedHttp(
                tls, connect, read, Math.toIntExact(properties.answerLimit().toBytes()));
        this.ports = new PinnedPort(tls, connect, read);
        this.time = new TimeLimit(properties.timeLimit(), properties.atOnce());
        this.counts = new CallCounts(meters);
    }

    /** Sends a request and reads the answer, as far as the limits let it; a redirect is an answer. */
    public Outcome exchange(OutboundRequest request, AllowedHosts allowed) {
        return counts.count(
                CallCounts.HTTP,
                time.run(() -> to(
                        destinations.of(request.url(), allowed), destination -> http.exchange(request, destination))));
    }

    /** Looks whether something answers at a port; of a service's hosts one is enough, and all must be allowed. */
    public Outcome reach(PortRequest request, AllowedHosts allowed) {
        return counts.count(CallCounts.PORT, time.run(() -> reached(request, destinationsOf(request, allowed))));
    }

    private List<Checked> destinationsOf(PortRequest request, AllowedHosts allowed) {
        String service = request.service();
        return service == null
                ? List.of(destinations.of(request.host(), request.port(), allowed))
                : destinations.ofService(service, request.host(), allowed);
    }

    private Outcome reached(PortRequest request, List<Checked> checked) {
        Optional<Checked> forbidden =
                checked.stream().filter(Checked.Refused.class::isInstance).findFirst();
        Outcome outcome = new Outcome.Failed(Failure.UNKNOWN_HOST);
        for (Checked each : forbidden.map(List::of).orElse(checked)) {
            outcome = to(each, destination -> ports.reach(request, destination));
            if (outcome instanceof Outcome.Reached) {
                return outcome;
            }
        }
        return outcome;
    }

    private static Outcome to(Checked checked, Call call) {
        return switch (checked) {
            case Checked.Refused(Refusal reason) -> new Outcome.Refused(reason);
            case Checked.Unknown unknown -> new Outcome.Failed(Failure.UNKNOWN_HOST);
            case Checked.Allowed(Destination destination) -> made(call, destination);
        };
    }

    private static Outcome made(Call call, Destination destination) {
        try {
            if (Thread.interrupted()) {
                // The look-up took all the time there was.
                throw new InterruptedIOException();
            }
            return call.to(destination);
        } catch (IOException failure) {
            return Failures.of(failure);
        }
    }

    /** What is done at a checked destination. */
    private interface Call {

        Outcome to(Destination destination) throws IOException;
    }
}
