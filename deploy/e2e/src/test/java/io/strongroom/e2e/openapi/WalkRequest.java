package io.strongroom.e2e.openapi;

import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of the walk over the documents.
 *
 * @param what what is special about it, for the report
 * @param expected the answers that are right for it; any documented one where it is empty
 */
record WalkRequest(
        String what,
        String method,
        String path,
        @Nullable String body,
        Map<String, String> headers,
        Expected expected) {

    /** What kind of answer is right. */
    enum Expected {
        /** 2xx. */
        WORKS,
        /** Any that is documented. */
        DOCUMENTED,
        /** 4xx, and none that speaks of who asks or of what is there. */
        REFUSED_FOR_WHAT_IT_SAYS,
        /** 4xx. */
        REFUSED;

        boolean includes(int status) {
            return switch (this) {
                case DOCUMENTED -> true;
                case WORKS -> status < 400;
                case REFUSED -> status >= 400;
                case REFUSED_FOR_WHAT_IT_SAYS -> status >= 400 && status != 401 && status != 403 && status != 404;
            };
        }
    }

    /** The same with another body, which is to be refused. */
    WalkRequest wrong(String how, String otherBody) {
        return new WalkRequest(how, method, path, otherBody, headers, Expected.REFUSED_FOR_WHAT_IT_SAYS);
    }

    WalkRequest on(String how, String otherPath, Expected then) {
        return new WalkRequest(how, method, otherPath, body, headers, then);
    }

    WalkRequest with(String name, String value, Expected then) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WalkRequest(name + ": " + value, method, path, body, more, then);
    }

    WalkRequest without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new WalkRequest("no " + name, method, path, body, fewer, Expected.REFUSED_FOR_WHAT_IT_SAYS);
    }

    /** Once more, whatever that comes to. */
    WalkRequest again() {
        return new WalkRequest("again", method, path, body, headers, Expected.DOCUMENTED);
    }

    Answer sendAs(Client caller) {
        return caller.send(method, path, body, this::withHeaders);
    }

    private HttpRequest.Builder withHeaders(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        return request;
    }
}
