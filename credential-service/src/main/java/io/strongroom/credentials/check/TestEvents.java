package io.strongroom.credentials.check;

import io.strongroom.credentials.value.UsableValues;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.events.SharedCommits;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in an access event that values are used by a test, before anything of them leaves: names of keys, never a value, and no address. */
@Component
class TestEvents {

    static final String TESTED = "strongroom.credential.value.tested";

    private final SharedCommits commits;

    TestEvents(SharedCommits commits) {
        this.commits = commits;
    }

    /** Nothing was read: there is no way to test it. */
    void withoutReading(UsableValues values) {
        commits.appendDurably(List.of(about(values).build()));
    }

    void with(UsableValues values, String kind) {
        commits.appendDurably(
                List.of(about(values).keys(values.keys()).detail("test", kind).build()));
    }

    private static AccessEvent.Builder about(UsableValues values) {
        return AccessEvent.of(TESTED)
                .resource(Resource.of(
                                "credential",
                                values.credential().id(),
                                values.credential().name())
                        .ownedBy(values.credential().ownerId())
                        .atVersion(values.version()))
                .environment(values.environment());
    }
}
