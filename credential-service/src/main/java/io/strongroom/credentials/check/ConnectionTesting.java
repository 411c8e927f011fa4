package io.strongroom.credentials.check;

import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.schema.AdaptorSchemas;
import io.strongroom.credentials.value.UsableValues;
import io.strongroom.credentials.value.ValueUse;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.outbound.OutboundGuard;
import io.strongroom.platform.outbound.address.AllowedHosts;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Carries out the recipe of a credential's adaptor. The values are read, the call is prepared, the event is committed, and only then anything
 * leaves; no connection to the database is held meanwhile.
 */
@Component
class ConnectionTesting {

    private final AdaptorSchemas schemas;
    private final ValueUse use;
    private final OutboundHosts hosts;
    private final OutboundGuard guard;
    private final TestEvents events;

    ConnectionTesting(
            AdaptorSchemas schemas, ValueUse use, OutboundHosts hosts, OutboundGuard guard, TestEvents events) {
        this.schemas = schemas;
        this.use = use;
        this.hosts = hosts;
        this.guard = guard;
        this.events = events;
    }

    /** @throws ProblemException 503 */
    TestResult test(UsableValues values) {
        Optional<Recipe> recipe = recipe(values.credential().type());
        if (recipe.isEmpty()) {
            events.withoutReading(values);
            return new TestResult(Result.NOT_TESTABLE, Advice.NO_RECIPE);
        }
        AllowedHosts allowed = hosts.of(CurrentTenant.required());
        Supplier<TestResult> call =
                prepared(recipe.get(), Values.of(use.read(values), recipe.get().defaults()), allowed);
        events.with(values, recipe.get().word());
        return call.get();
    }

    private Optional<Recipe> recipe(CredentialType type) {
        String adaptor = type.adaptor();
        return adaptor == null
                ? Optional.empty()
                : schemas.connectionTest(adaptor, type.version()).flatMap(Recipe::read);
    }

    private Supplier<TestResult> prepared(Recipe recipe, Values values, AllowedHosts allowed) {
        try {
            return switch (recipe) {
                case HttpRecipe http -> prepared(http, values, allowed);
                case PortRecipe port -> {
                    var request = new PortTest(port, values).request();
                    yield () -> Meaning.OF_A_PORT.of(guard.reach(request, allowed));
                }
            };
        } catch (NotTestable untestable) {
            return untestable::result;
        }
    }

    private Supplier<TestResult> prepared(HttpRecipe recipe, Values values, AllowedHosts allowed) {
        var test = new HttpTest(recipe, values);
        var request = test.request();
        var meaning = new Meaning(recipe.results(), test.isAnonymous());
        return () -> meaning.of(guard.exchange(request, allowed));
    }
}
