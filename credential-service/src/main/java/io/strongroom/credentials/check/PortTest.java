package io.strongroom.credentials.check;

import io.strongroom.credentials.check.PortRecipe.Service;
import io.strongroom.platform.outbound.PortRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the question of a recipe that looks at a port. */
final class PortTest {

    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*\\]|[^:]*):(\\d{1,5})");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    private final PortRecipe recipe;
    private final Values values;
    private final Template template;

    PortTest(PortRecipe recipe, Values values) {
        this.recipe = recipe;
        this.values = values;
        this.template = new Template(values);
    }

    /** @throws NotTestable where values are missing, or are no port */
    PortRequest request() {
        String host = template.text(recipe.host()).strip();
        Service service = recipe.service();
        if (service != null && values.are(service.when())) {
            return new PortRequest(host, 0, service.name(), true, recipe.greeting());
        }
        Matcher both = WITH_PORT.matcher(host);
        if (recipe.hostNamesPort() && both.matches()) {
            return to(both.group(1), both.group(2));
        }
        return to(host, template.text(recipe.port()));
    }

    private PortRequest to(String host, String port) {
        if (!PORT.matcher(port).matches()) {
            throw new NotTestable("The port is no number.");
        }
        return new PortRequest(host, Integer.parseInt(port), null, recipe.tls(), recipe.greeting());
    }
}
