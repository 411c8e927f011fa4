package io.strongroom.credentials.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** Puts values into a recipe's texts. A value is escaped for its place, so that none can become more than a value there. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)(\\?)?}");
    private static final Pattern BEGINS_WITH_PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)}(.*)");
    private static final Pattern SLASHES_AT_THE_END = Pattern.compile("/+$");

    private final Values values;

    Template(Values values) {
        this.values = values;
    }

    /** For headers and for parts of bodies that are escaped as a whole later. */
    String text(String template) {
        return filled(template, UnaryOperator.identity());
    }

    String xml(String template) {
        return filled(template, value -> HtmlUtils.htmlEscapeDecimal(value, "UTF-8"));
    }

    /** @throws NotTestable for what can be no address */
    URI url(String template) {
        Matcher beginning = BEGINS_WITH_PLACE.matcher(template);
        if (!beginning.matches()) {
            return uri(escaped(template), "The address");
        }
        String key = beginning.group(1);
        String rest = beginning.group(2);
        String base = values.get(key).strip();
        if (rest.isEmpty()) {
            return uri(base, key);
        }
        if (base.indexOf('?') >= 0 || base.indexOf('#') >= 0) {
            throw new NotTestable(key + " must be an address without ? and #.");
        }
        return uri(SLASHES_AT_THE_END.matcher(base).replaceFirst("") + escaped(rest), key);
    }

    private String escaped(String template) {
        return filled(template, value -> UriUtils.encode(value, StandardCharsets.UTF_8));
    }

    private static URI uri(String text, String key) {
        try {
            return new URI(text);
        } catch (URISyntaxException notOne) {
            throw new NotTestable(key + " is no address: write it like https://host.example/path.");
        }
    }

    private String filled(String template, UnaryOperator<String> escape) {
        return PLACE.matcher(template).replaceAll(place -> {
            String key = place.group(1);
            String value =
                    place.group(2) == null ? values.get(key) : values.find(key).orElse("");
            return Matcher.quoteReplacement(escape.apply(value));
        });
    }
}
