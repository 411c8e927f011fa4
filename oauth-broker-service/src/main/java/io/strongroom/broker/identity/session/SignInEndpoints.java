package io.strongroom.broker.identity.session;

import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.request.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in page and its two forms: mail address and password, then the tenant where there is a choice. */
@RestController
@RequestMapping("/login")
class SignInEndpoints {

    private static final String WRONG = "The mail address or the password is wrong.";

    private final PasswordSignIn signIn;
    private final LoginSessions sessions;
    private final SignInAnswers answers;

    SignInEndpoints(PasswordSignIn signIn, LoginSessions sessions, SignInAnswers answers) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<String> page(HttpServletRequest request, CsrfToken csrf) {
        return answers.form(request, csrf, HttpStatus.OK, "", null);
    }

    @PostMapping(params = "!tenant")
    ResponseEntity<String> password(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(name = "username", defaultValue = "") String username,
            @RequestParam(name = "password", defaultValue = "") String password) {
        try {
            String ip = RequestFacts.of(request).map(RequestFacts::ip).orElse("");
            return answer(request, csrf, username, signIn.attempt(username, password, ip));
        } catch (ProblemException away) {
            return answers.form(request, csrf, away.code().status(), username, away.detail());
        }
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, CsrfToken csrf, String username, SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn done -> complete(request, done.signIn());
            case SignInOutcome.Choose choice -> choose(request, csrf, choice.tenants());
            case SignInOutcome.Refused refused -> answers.form(request, csrf, HttpStatus.UNAUTHORIZED, username, WRONG);
            case SignInOutcome.Throttled throttled -> answers.throttled(request, csrf, username, throttled.remaining());
        };
    }

    private ResponseEntity<String> choose(HttpServletRequest request, CsrfToken csrf, List<TenantChoice> tenants) {
        sessions.choose(request, tenants.stream().map(TenantChoice::signIn).toList());
        return answers.tenants(request, csrf, tenants);
    }

    /** The password was right a moment ago; only now is it known for whom. */
    @PostMapping(params = "tenant")
    ResponseEntity<String> tenant(
            HttpServletRequest request, CsrfToken csrf, @RequestParam(name = "tenant") String tenant) {
        Optional<SignIn> chosen = sessions.choices(request).stream()
                .filter(choice -> choice.tenant().toString().equals(tenant))
                .findFirst();
        if (chosen.isEmpty()) {
            return answers.form(request, csrf, HttpStatus.UNAUTHORIZED, "", "That took too long. Sign in again.");
        }
        try {
            return complete(request, signIn.completed(chosen.get()).signIn());
        } catch (ProblemException away) {
            return answers.form(request, csrf, away.code().status(), "", away.detail());
        }
    }

    private ResponseEntity<String> complete(HttpServletRequest request, SignIn done) {
        sessions.begin(request, done);
        return answers.done(request);
    }
}
