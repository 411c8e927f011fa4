package io.strongroom.credentials.keychain;

import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.Versions;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /projects/{p}/keychains}: members of the project read them, its editors make, change, try and delete them. */
@RestController
@RequestMapping("/api/v1/projects/{p}/keychains")
class KeychainEndpoints {

    private static final String ONE = "/{k}";
    /** Sorts before every id that is given out (RFC 9562, section 5.9). */
    private static final UUID NIL = new UUID(0, 0);

    private final KeychainAccess access;
    private final Keychains keychains;
    private final KeychainChanges changes;
    private final Previews previews;

    KeychainEndpoints(KeychainAccess access, Keychains keychains, KeychainChanges changes, Previews previews) {
        this.access = access;
        this.keychains = keychains;
        this.changes = changes;
        this.previews = previews;
    }

    @GetMapping
    Page<KeychainView> list(@CurrentCaller Caller caller, @PathVariable("p") String p, PageRequestParams query) {
        UUID project = access.toList(caller, p);
        UUID after = query.after(1).map(cursor -> cursor.id(0)).orElse(NIL);
        List<Keychain> rows = keychains.after(project, after, query.limit() + 1);
        return Page.of(rows, query.limit(), last -> Cursor.of(last.id())).map(KeychainView::of);
    }

    @PostMapping
    ResponseEntity<KeychainView> create(
            @CurrentCaller Caller caller, @PathVariable("p") String p, Body<NewKeychain> body, IdempotencyKey key) {
        UUID project = access.toAdd(caller, p);
        KeychainTerms terms = body.read().terms();
        return key.once(body, () -> created(changes.create(caller, project, terms)));
    }

    @GetMapping(ONE)
    ResponseEntity<KeychainView> get(
            @CurrentCaller Caller caller, @PathVariable("p") String p, @PathVariable("k") String k) {
        return tagged(access.toRead(caller, p, k));
    }

    @PatchMapping(ONE)
    ResponseEntity<KeychainView> change(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("k") String k,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Body<KeychainPatch> body) {
        Keychain keychain = access.toChange(caller, p, k);
        Body<KeychainPatch> patch = body.mergePatch().checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        return tagged(changes.change(keychain, condition, patch.read()));
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> delete(
            @CurrentCaller Caller caller, @PathVariable("p") String p, @PathVariable("k") String k) {
        changes.delete(access.toChange(caller, p, k));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(ONE + "/preview")
    PreviewAnswer preview(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("k") String k,
            Body<PreviewRequest> body) {
        Keychain keychain = access.toChange(caller, p, k);
        return previews.of(keychain, body.read().given());
    }

    private static ResponseEntity<KeychainView> created(Keychain keychain) {
        return ResponseEntity.created(
                        URI.create("/api/v1/projects/" + keychain.project() + "/keychains/" + keychain.id()))
                .eTag(Versions.etag(keychain.version()))
                .body(KeychainView.of(keychain));
    }

    private static ResponseEntity<KeychainView> tagged(Keychain keychain) {
        return ResponseEntity.ok().eTag(Versions.etag(keychain.version())).body(KeychainView.of(keychain));
    }
}
