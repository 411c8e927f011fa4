package io.strongroom.credentials.setting;

import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /settings}: tenant admins read and change what holds for all of their tenant. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingsEndpoints {

    private final TenantSettings settings;

    SettingsEndpoints(TenantSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    ResponseEntity<SettingsView> get(@CurrentCaller Caller caller) {
        TenantUser.requireAdmin(caller);
        return tagged(settings.read());
    }

    @PatchMapping
    ResponseEntity<SettingsView> change(
            @CurrentCaller Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Body<SettingsPatch> body) {
        TenantUser.requireAdmin(caller);
        Body<SettingsPatch> patch = body.mergePatch().checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        return tagged(settings.change(caller.userId(), condition, patch.read()));
    }

    private static ResponseEntity<SettingsView> tagged(SettingsView settings) {
        return ResponseEntity.ok().eTag(Versions.etag(settings.version())).body(settings);
    }
}
