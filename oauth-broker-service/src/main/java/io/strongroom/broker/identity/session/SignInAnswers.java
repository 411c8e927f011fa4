package io.strongroom.broker.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What the sign-in answers: a page under its Content-Security-Policy, or the way back. */
@Component
class SignInAnswers {

    private final SignInPage page;
    private final ReturnPath returnPath;
    private final PublicAddress address;

    SignInAnswers(SignInPage page, ReturnPath returnPath, PublicAddress address) {
        this.page = page;
        this.returnPath = returnPath;
        this.address = address;
    }

    ResponseEntity<String> form(
            HttpServletRequest request, CsrfToken csrf, HttpStatus status, String username, @Nullable String notice) {
        return html(request, status).body(page.passwordForm(csrf.getToken(), username, notice));
    }

    ResponseEntity<String> throttled(HttpServletRequest request, CsrfToken csrf, String username, Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        String notice = "Too many sign-ins failed. Try again in " + minutes + " minutes.";
        return html(request, HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                .body(page.passwordForm(csrf.getToken(), username, notice));
    }

    ResponseEntity<String> tenants(HttpServletRequest request, CsrfToken csrf, List<TenantChoice> tenants) {
        return html(request, HttpStatus.OK).body(page.tenantForm(csrf.getToken(), tenants));
    }

    /** Back to the authorization request; who came without one is told that they are signed in. */
    ResponseEntity<String> done(HttpServletRequest request) {
        Optional<String> query = returnPath.query(request);
        if (query.isEmpty()) {
            return html(request, HttpStatus.OK).body(page.signedIn());
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address.path("/oauth2/authorize") + "?" + query.get())
                .header(HttpHeaders.SET_COOKIE, returnPath.forget().toString())
                .build();
    }

    private ResponseEntity.BodyBuilder html(HttpServletRequest request, HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", page.contentSecurityPolicy(returnPath.query(request)))
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    }
}
