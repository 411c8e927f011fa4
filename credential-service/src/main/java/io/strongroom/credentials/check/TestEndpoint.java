package io.strongroom.credentials.check;

import io.strongroom.credentials.value.UsableValues;
import io.strongroom.credentials.value.ValueUse;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets the owner find out whether the values of an environment work. It takes no body. */
@RestController
class TestEndpoint {

    private final ValueUse use;
    private final TestPace pace;
    private final ConnectionTesting testing;
    private final TestCounts counts;

    TestEndpoint(ValueUse use, TestPace pace, ConnectionTesting testing, TestCounts counts) {
        this.use = use;
        this.pace = pace;
        this.testing = testing;
        this.counts = counts;
    }

    @PostMapping("/api/v1/credentials/{c}/environments/{e}/test")
    @RefusalEvent(
            type = TestEvents.TESTED,
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    TestResult test(@CurrentCaller Caller caller, @PathVariable("c") String c, @PathVariable("e") String e) {
        UsableValues values = use.owned(caller, c, e);
        return counts.count(pace.paced(values.credential().id(), () -> testing.test(values)));
    }
}
