package io.strongroom.broker.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The sign-in page is open to anybody, and its forms take only what its own page sent. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain signInChain(HttpSecurity http, PublicAddress address, SignInAnswers answers) {
        return http.securityMatcher("/login")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(address)))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors ->
                        errors.accessDeniedHandler((request, response, failure) -> again(request, response, answers)))
                .build();
    }

    /** In a cookie, so that a page that was only looked at leaves nothing in the database. */
    private static CookieCsrfTokenRepository tokens(PublicAddress address) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("strongroom_csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(address.isSecure()).sameSite("Lax"));
        return tokens;
    }

    /** The page was open for too long, or the form is not ours: the form again, with a token that is good. */
    private static void again(HttpServletRequest request, HttpServletResponse response, SignInAnswers answers)
            throws IOException {
        CsrfToken csrf = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        ResponseEntity<String> form =
                answers.form(request, csrf, HttpStatus.FORBIDDEN, "", "The page was open for too long. Try again.");
        response.setStatus(form.getStatusCode().value());
        form.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(Objects.requireNonNull(form.getBody()).getBytes(StandardCharsets.UTF_8));
    }
}
