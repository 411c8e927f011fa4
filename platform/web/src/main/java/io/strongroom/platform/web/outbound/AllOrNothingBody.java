package io.strongroom.platform.web.outbound;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** A body that calls for help before anybody can close the stream that it was not written to the end of. */
final class AllOrNothingBody extends HttpEntityWrapper {

    private final Runnable onFailure;

    AllOrNothingBody(HttpEntity body, Runnable onFailure) {
        super(body);
        this.onFailure = onFailure;
    }

    @Override
    public void writeTo(OutputStream output) throws IOException {
        try {
            super.writeTo(output);
        } catch (IOException | RuntimeException failure) {
            onFailure.run();
            throw failure;
        }
    }
}
