package io.strongroom.credentials.credential;

import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.caller.StepUp;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.IfNoneMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What its owner changes of a credential and of the list of its environments. The version that conditions and answers name is the
 * credential's.
 */
@RestController
@RequestMapping("/api/v1/credentials/{c}")
class CredentialChangeEndpoints {

    private static final String ENVIRONMENT = "/environments/{e}";
    private final CredentialAccess access;
    private final StepUp stepUp;
    private final CredentialChanges changes;
    private final EnvironmentChanges environments;

    CredentialChangeEndpoints(
            CredentialAccess access, StepUp stepUp, CredentialChanges changes, EnvironmentChanges environments) {
        this.access = access;
        this.stepUp = stepUp;
        this.changes = changes;
        this.environments = environments;
    }

    @PatchMapping
    ResponseEntity<Written> change(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Body<CredentialPatch> body) {
        VisibleCredential credential = access.visible(caller, c).requireOwner();
        Body<CredentialPatch> patch = body.mergePatch().checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        return changes.change(credential, condition, patch.read()).answer(HttpStatus.OK);
    }

    @PutMapping(ENVIRONMENT)
    ResponseEntity<Written> declare(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        VisibleCredential credential = access.visible(caller, c).requireOwner();
        IfNoneMatch condition = IfNoneMatch.required(ifNoneMatch);
        EnvironmentNames.check("", e);
        return environments.declare(credential, e, condition).answer(HttpStatus.CREATED);
    }

    @PatchMapping(ENVIRONMENT)
    ResponseEntity<Written> rename(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Body<EnvironmentPatch> body) {
        VisibleCredential credential = declaring(caller, c, e);
        Body<EnvironmentPatch> patch = body.mergePatch().checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        String name = patch.read().nameOr(e);
        return environments.rename(credential, e, condition, name).answer(HttpStatus.OK);
    }

    /** Destroys the environment's values, so that it needs what their removal needs. */
    @DeleteMapping(ENVIRONMENT)
    @RefusalEvent(
            type = "strongroom.credential.value.changed",
            resourceType = "credential",
            resourceVariable = "c",
            environmentVariable = "e")
    ResponseEntity<Void> remove(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("e") String e,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        VisibleCredential credential = declaring(caller, c, e);
        stepUp.requireFresh(caller);
        IfMatch condition = IfMatch.required(ifMatch);
        return environments.remove(credential, e, condition).noContent();
    }

    private VisibleCredential declaring(Caller caller, String c, String e) {
        VisibleCredential credential = access.visible(caller, c);
        environments.requireDeclared(credential, e);
        return credential.requireOwner();
    }
}
