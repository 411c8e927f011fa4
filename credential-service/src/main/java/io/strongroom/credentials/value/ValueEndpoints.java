package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.credential.Written;
import io.strongroom.credentials.document.RawDocument;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.Versions;
import io.strongroom.platform.web.etag.WriteCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the owner does with the values of an environment. The version that conditions and answers name is the environment's. */
@RestController
@RequestMapping("/api/v1/credentials/{c}/environments/{e}/values")
class ValueEndpoints {

    private final ValueAccess access;
    private final ValueRevealing revealing;
    private final ValueChanging changing;
    private final ValueRemoval removal;

    ValueEndpoints(ValueAccess access, ValueRevealing revealing, ValueChanging changing, ValueRemoval removal) {
        this.access = access;
        this.revealing = revealing;
        this.changing = changing;
        this.removal = removal;
    }

    @GetMapping
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

    @PutMapping
    @RefusalEvent(
            type = ValueEvents.CHANGED,
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    ResponseEntity<Written> put(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            Body<RawDocument> body) {
        VisibleCredential credential = access.ownedFreshly(caller, c);
        Body<RawDocument> document = body.checkType();
        WriteCondition condition = WriteCondition.required(ifMatch, ifNoneMatch);
        return changing.put(caller, credential, e, condition, document.read()).answer(HttpStatus.OK);
    }

    @PatchMapping
    @RefusalEvent(
            type = ValueEvents.CHANGED,
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    ResponseEntity<Written> patch(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Body<RawDocument> body) {
        OwnedEnvironment environment = access.ownedFreshly(caller, c, e);
        Body<RawDocument> patch = body.mergePatch().checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        return changing.patch(caller, environment, condition, patch.read()).answer(HttpStatus.OK);
    }

    @DeleteMapping
    @RefusalEvent(
            type = ValueEvents.CHANGED,
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    ResponseEntity<Void> remove(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        OwnedEnvironment environment = access.ownedFreshly(caller, c, e);
        IfMatch condition = IfMatch.required(ifMatch);
        return removal.remove(caller, environment, condition).noContent();
    }
}
