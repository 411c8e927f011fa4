package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is kept of the first request with a key.
 *
 * @param status of its answer; 0 while there is none
 * @param body of its answer; null where that showed a secret
 */
record FirstRequest(
        @SuppressWarnings("ArrayRecordComponent") byte[] fingerprint, // Never compared but by its content.
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {

    static FirstRequest read(ResultSet row, int number) throws SQLException {
        return new FirstRequest(
                row.getBytes("fingerprint"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("body"));
    }

    /**
     * Its answer, for a request that repeats it.
     *
     * @throws ProblemException 422 when the body is another one, 409 while it runs and where its answer showed a secret
     */
    ResponseEntity<byte[]> answerTo(byte[] again) {
        if (!MessageDigest.isEqual(fingerprint, again)) {
            throw ProblemException.of(
                    CommonError.IDEMPOTENCY_KEY_REUSED, "This key was sent before with another body.");
        }
        if (status == 0) {
            throw running();
        }
        if (body == null) {
            throw alreadyShown();
        }
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        header(answer, HttpHeaders.LOCATION, location);
        header(answer, HttpHeaders.ETAG, etag);
        return answer.body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static ProblemException running() {
        return ProblemException.of(CommonError.CONFLICT, "The first request with this key is still running.")
                .withHeader(HttpHeaders.RETRY_AFTER, "1");
    }

    private ProblemException alreadyShown() {
        ProblemException shown = ProblemException.of(
                CommonError.SECRET_ALREADY_SHOWN,
                "The first request with this key succeeded, and its answer showed the secret once.");
        return location == null ? shown : shown.withHeader(HttpHeaders.LOCATION, location);
    }

    private static void header(ResponseEntity.BodyBuilder answer, String name, @Nullable String value) {
        if (value != null) {
            answer.header(name, value);
        }
    }
}
