package io.strongroom.platform.web.body;

import io.strongroom.platform.web.json.StrictJson;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The body of a request, as a parameter of a handler. Nothing of it is looked at until the handler asks, so that visibility,
 * permission and freshness are decided first; then come its type (415), its size and syntax (413, 400) and its fields (422).
 *
 * @param <T> what {@link #read} makes of it, usually a record
 */
public final class Body<T> {

    private static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    private final HttpServletRequest request;
    private final StrictJson json;
    private final Type type;
    private final List<MediaType> accepted;
    private final int mostValues;
    private byte[] sent = new byte[0];

    Body(HttpServletRequest request, StrictJson json, Type type, List<MediaType> accepted) {
        this(request, json, type, accepted, StrictJson.MOST_VALUES);
    }

    private Body(HttpServletRequest request, StrictJson json, Type type, List<MediaType> accepted, int mostValues) {
        this.request = request;
        this.json = json;
        this.type = type;
        this.accepted = accepted;
        this.mostValues = mostValues;
    }

    /** The same body, as a merge patch (RFC 7396), which may also call itself {@code application/json}. */
    public Body<T> mergePatch() {
        return accepting(MERGE_PATCH, MediaType.APPLICATION_JSON);
    }

    /** The same body, of one of these types instead of {@code application/json}. */
    public Body<T> accepting(MediaType... types) {
        return new Body<>(request, json, type, List.of(types), mostValues);
    }

    /** The same body, as a file that people keep: YAML (RFC 9512), or JSON, with a bound of its own on the number of values. */
    public Body<T> file(int most) {
        return new Body<>(request, json, type, List.of(YAML, MediaType.APPLICATION_JSON), most);
    }

    /**
     * The body as its type. To be called once: the body is a stream.
     *
     * @throws ProblemException 415, 413, 400 {@code malformed-json} or 422 {@code validation-failed}
     */
    public T read() {
        return json.bind(raw(), type);
    }

    /** The same for operations that need no body: what to go on with where none was sent. */
    public T readOr(T otherwise) {
        boolean none = request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        return none ? otherwise : read();
    }

    /**
     * The body as the text that was sent, well-formed and within the limits of depth and size; of YAML the JSON that it stands for.
     *
     * @throws ProblemException 415, 413 or 400 {@code malformed-json}, {@code malformed-yaml}
     */
    public String raw() {
        checkType();
        sent = BodyBytes.of(request);
        return isYaml() ? json.textOfYaml(sent, mostValues) : json.text(sent, mostValues);
    }

    /** The bytes as they were sent, to be compared; none before they were read. */
    public byte[] sent() {
        return sent.clone();
    }

    /** Only the check of the type, for handlers that look at preconditions between it and the parsing. */
    public Body<T> checkType() {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (!matches(request.getContentType()) || !(encoding == null || encoding.equalsIgnoreCase("identity"))) {
            throw ProblemException.of(CommonError.UNSUPPORTED_MEDIA_TYPE, "This needs a body of type " + names() + ".")
                    .withHeader(HttpHeaders.ACCEPT, names());
        }
        return this;
    }

    /** Of a type that {@link #checkType} has let through. */
    private boolean isYaml() {
        return accepted.contains(YAML)
                && MediaType.parseMediaType(request.getContentType()).equalsTypeAndSubtype(YAML);
    }

    private boolean matches(@Nullable String header) {
        try {
            MediaType sent = header == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(header);
            Charset charset = sent.getCharset();
            return (charset == null || charset.equals(StandardCharsets.UTF_8))
                    && accepted.stream().anyMatch(sent::equalsTypeAndSubtype);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private String names() {
        return String.join(", ", accepted.stream().map(MediaType::toString).toList());
    }
}
