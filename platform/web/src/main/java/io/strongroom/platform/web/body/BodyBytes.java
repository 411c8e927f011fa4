package io.strongroom.platform.web.body;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes a body in, up to what any body may have. */
public final class BodyBytes {

    /** 1 MiB. */
    public static final int MOST = 1 << 20;

    private BodyBytes() {}

    static byte[] of(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException("The body ended early", gone);
        }
    }

    public static ProblemException tooLarge() {
        return ProblemException.of(CommonError.PAYLOAD_TOO_LARGE, "A request body has at most 1 MiB.");
    }
}
