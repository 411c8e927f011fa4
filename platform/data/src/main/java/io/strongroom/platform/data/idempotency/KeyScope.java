package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;

/** What a key counts for: the same key of another caller, or for another operation, is another key. */
record KeyScope(UUID tenant, String caller, String method, String path, String key) {

    static KeyScope of(Caller caller, HttpServletRequest request, String key) {
        return new KeyScope(
                CurrentTenant.required(),
                caller.kind().name().toLowerCase(Locale.ROOT) + ":" + caller.id(),
                request.getMethod(),
                request.getRequestURI(),
                key);
    }

    /** One text; no part but the last can hold a line break, and that one holds no control character. */
    String text() {
        return String.join("\n", tenant.toString(), caller, method, path, key);
    }
}
