package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.Written;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the owner does with the versions that an environment's values have had. The list names keys and shows no value. */
@RestController
@RequestMapping("/api/v1/credentials/{c}/environments/{e}/versions")
class VersionEndpoints {

    private final ValueAccess access;
    private final VersionLists lists;
    private final ValueRestoring restoring;

    VersionEndpoints(ValueAccess access, VersionLists lists, ValueRestoring restoring) {
        this.access = access;
        this.lists = lists;
        this.restoring = restoring;
    }

    @GetMapping
    Page<VersionView> list(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            PageRequestParams page) {
        return lists.page(access.owned(caller, c, e).values().environment(), page);
    }

    @PostMapping("/{n}/restore")
    @RefusalEvent(
            type = ValueEvents.RESTORED,
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    ResponseEntity<Written> restore(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @PathVariable("n") String n) {
        OwnedEnvironment environment = access.ownedFreshly(caller, c, e);
        return restoring.restore(caller, environment, number(n)).answer(HttpStatus.OK);
    }

    /** What is no number names no version. */
    private static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw ProblemException.notFound();
        }
        return Long.parseLong(text);
    }
}
