package io.strongroom.platform.web.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a service token; times in seconds since 1970.
 *
 * @param act on whose behalf, for the callee's log; it gives no rights
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceClaims(
        String iss, String aud, String tenant, @Nullable String act, long iat, long exp, String jti) {}
