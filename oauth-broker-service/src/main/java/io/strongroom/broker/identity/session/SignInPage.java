package io.strongroom.broker.identity.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page. Works without scripts, and needs nothing from any other host. */
@Component
class SignInPage {

    private final String page = resource("page.html");
    private final String style = resource("page.css");
    private final String password = resource("password.html");
    private final ContentSecurity security = new ContentSecurity(style);
    private final String action;

    SignInPage(PublicAddress address) {
        this.action = address.path("/login");
    }

    /** @param query of the authorization request that waits, if one does */
    String contentSecurityPolicy(Optional<String> query) {
        return security.policy(query);
    }

    String passwordForm(String csrf, String username, @Nullable String notice) {
        String form = password.replace("{{action}}", escaped(action))
                .replace("{{csrf}}", escaped(csrf))
                .replace("{{username}}", escaped(username));
        return render("Sign in", notice, form);
    }

    /** One button for each tenant. */
    String tenantForm(String csrf, List<TenantChoice> tenants) {
        String buttons = tenants.stream()
                .map(tenant -> "<button type=\"submit\" name=\"tenant\" value=\""
                        + tenant.signIn().tenant() + "\">" + escaped(tenant.tenantName()) + "</button>")
                .collect(Collectors.joining("\n"));
        String form = "<form method=\"post\" action=\"" + escaped(action) + "\">\n"
                + "<input type=\"hidden\" name=\"_csrf\" value=\"" + escaped(csrf) + "\">\n" + buttons + "\n</form>";
        return render("Which tenant?", null, form);
    }

    String signedIn() {
        return render("You are signed in", null, "<p>You can close this page and go on where you came from.</p>");
    }

    /** The style comes last: it is no place for what a person typed, and what they typed is no place for it. */
    private String render(String title, @Nullable String notice, String content) {
        String alert = notice == null ? "" : "<p role=\"alert\">" + escaped(notice) + "</p>";
        List<String> parts = List.of(page.split("\\{\\{(title|style|notice|content)}}", -1));
        return parts.get(0)
                + escaped(title)
                + parts.get(1)
                + style
                + parts.get(2)
                + escaped(title)
                + parts.get(3)
                + alert
                + parts.get(4)
                + content
                + parts.get(5);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String resource(String name) {
        try (InputStream in = SignInPage.class.getResourceAsStream("/sign-in/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
