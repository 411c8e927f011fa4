package io.strongroom.credentials.value;

import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.Versions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the owner does with the values of an environment. */
@RestController
class ValueEndpoints {

    private final ValueRevealing revealing;

    ValueEndpoints(ValueRevealing revealing) {
        this.revealing = revealing;
    }

    @GetMapping("/api/v1/credentials/{c}/environments/{e}/values")
    @RefusalEvent(
            type = ValueRevealing.REVEALED,
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    ResponseEntity<RevealedValues> reveal(
            @CurrentCaller Caller caller, @PathVariable("c") String c, @PathVariable("e") String e) {
        RevealedValues revealed = revealing.reveal(caller, c, e);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Versions.etag(revealed.version()))
                .body(revealed);
    }
}
