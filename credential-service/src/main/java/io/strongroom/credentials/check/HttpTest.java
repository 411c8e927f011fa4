package io.strongroom.credentials.check;

import io.strongroom.credentials.check.HttpRecipe.Authentication;
import io.strongroom.credentials.check.HttpRecipe.Basic;
import io.strongroom.credentials.check.HttpRecipe.Body;
import io.strongroom.platform.outbound.OutboundRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes the request of a recipe. */
final class HttpTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpRecipe recipe;
    private final Values values;
    private final Template template;

    HttpTest(HttpRecipe recipe, Values values) {
        this.recipe = recipe;
        this.values = values;
        this.template = new Template(values);
    }

    /** @throws NotTestable where values are missing, or such that they cannot be sent */
    OutboundRequest request() {
        Optional<Authentication> authentication = authentication();
        var request = OutboundRequest.of(recipe.method(), template.url(recipe.url()));
        try {
            recipe.headers().forEach((name, value) -> request.header(name, template.text(value)));
            authentication.ifPresent(way -> authenticate(request, way));
        } catch (IllegalArgumentException unsendable) {
            throw new NotTestable(
                    "A value has characters that a header cannot carry, such as a line's end: look for one at its"
                            + " end.");
        }
        fill(request, recipe.body());
        return request;
    }

    /** Whether nothing of the credential says who asks. */
    boolean isAnonymous() {
        return authentication().filter(way -> way.uses().isEmpty()).isPresent();
    }

    private Optional<Authentication> authentication() {
        Optional<Authentication> way = recipe.authentication().stream()
                .filter(each -> values.fill(each.uses()))
                .findFirst();
        if (way.isEmpty() && !recipe.authentication().isEmpty()) {
            throw new NotTestable("The test needs the values of " + ways() + ": fill them in.");
        }
        return way;
    }

    private String ways() {
        return recipe.authentication().stream()
                .map(way -> String.join(" and ", way.uses()))
                .collect(Collectors.joining(", or of "));
    }

    private void authenticate(OutboundRequest request, Authentication way) {
        Basic basic = way.basic();
        if (basic != null) {
            String pair = template.text(basic.user()) + ":" + template.text(basic.password());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        Objects.requireNonNullElse(way.headers(), Map.<String, String>of())
                .forEach((name, value) -> request.header(name, template.text(value)));
    }

    private void fill(OutboundRequest request, @Nullable Body body) {
        if (body == null) {
            return;
        }
        if (body.form() != null) {
            send(request, "application/x-www-form-urlencoded", form(body.form()));
        } else if (body.json() != null) {
            Map<String, String> members = new LinkedHashMap<>();
            body.json().forEach((name, value) -> members.put(name, template.text(value)));
            send(request, "application/json", JSON.writeValueAsString(members));
        } else if (body.xml() != null) {
            send(request, "text/xml; charset=UTF-8", template.xml(body.xml()));
        }
    }

    private String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(template.text(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void send(OutboundRequest request, String type, String content) {
        request.body(type, content.getBytes(StandardCharsets.UTF_8));
    }
}
