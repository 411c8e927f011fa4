package io.strongroom.credentials.usage;

import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the platform tells which steps use a credential, and where members of the project see it. */
@RestController
@RequestMapping("/api/v1/projects/{p}/credentials/{c}/usages")
class UsageEndpoints {

    private static final String REF = "/{*ref}";

    private final UsageAccess access;
    private final UsageLists lists;
    private final UsageTelling telling;
    private final Directory directory;

    UsageEndpoints(UsageAccess access, UsageLists lists, UsageTelling telling, Directory directory) {
        this.access = access;
        this.lists = lists;
        this.telling = telling;
        this.directory = directory;
    }

    @GetMapping
    Page<UsageView> list(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("c") String c,
            PageRequestParams query) {
        Page<UsageView> page = lists.page(access.toRead(caller, p, c), query);
        Map<UUID, Person> people = directory.people(
                page.items().stream().map(item -> item.createdBy().id()).toList());
        return page.map(item ->
                item.toldBy(Objects.requireNonNull(people.get(item.createdBy().id()))));
    }

    @PutMapping(REF)
    ResponseEntity<Void> tell(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("c") String c,
            @PathVariable("ref") String rest,
            Body<UsageRequest> body) {
        UsageRef ref = UsageRef.of(rest);
        UsagePlace place = access.toTell(caller, p, c);
        UsageRequest request = body.readOr(UsageRequest.UNLABELLED);
        telling.tell(caller, place, ref.check(), request);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping(REF)
    ResponseEntity<Void> forget(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("c") String c,
            @PathVariable("ref") String rest) {
        UsageRef ref = UsageRef.of(rest);
        telling.forget(access.toForget(caller, p, c), ref);
        return ResponseEntity.noContent().build();
    }
}
