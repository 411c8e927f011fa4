package io.strongroom.credentials.value;

import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** For what uses an owner's values without showing them; whoever reads them here records it before anything of them leaves. */
@Component
public class ValueUse {

    private final ValueAccess access;
    private final ValueReading reading;

    ValueUse(ValueAccess access, ValueReading reading) {
        this.access = access;
        this.reading = reading;
    }

    /**
     * The current values of an environment. No fresh login is needed: they are not shown.
     *
     * @throws ProblemException 404 where the caller does not see the credential or it has no such environment, then 403 for all but the owner, then 409
     *     {@code environment-not-filled}
     */
    public UsableValues owned(Caller caller, String credential, String environment) {
        OwnedEnvironment owned = access.owned(caller, credential, environment);
        if (owned.values().path() == null) {
            throw ValueError.notFilled(environment);
        }
        return new UsableValues(owned.credential(), environment, owned.values());
    }

    /** @throws ProblemException 503 */
    public Document read(UsableValues values) {
        return Document.stored(reading.current(values.environment(), values.current()));
    }
}
