package io.strongroom.platform.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;

/** Tells failures of the network apart. Their messages are not repeated: they name addresses. */
final class Failures {

    private Failures() {}

    static Outcome of(IOException failure) {
        return new Outcome.Failed(
                switch (failure) {
                    case ConnectTimeoutException slow -> Failure.NO_CONNECTION;
                    case HttpHostConnectException refused -> Failure.NO_CONNECTION;
                    case ConnectException refused -> Failure.NO_CONNECTION;
                    case NoRouteToHostException none -> Failure.NO_CONNECTION;
                    case SSLException unsafe -> Failure.NO_TLS;
                    case SocketTimeoutException slow -> Failure.TOO_SLOW;
                    case InterruptedIOException stopped -> Failure.TOO_SLOW;
                    default -> Failure.BROKEN_ANSWER;
                });
    }
}
