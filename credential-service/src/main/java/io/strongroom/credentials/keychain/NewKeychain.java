package io.strongroom.credentials.keychain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.platform.web.text.Names;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /projects/{p}/keychains}, its fields checked; whether there is such a default comes later. */
record NewKeychain(
        String name,
        String path,
        @JsonProperty("default") @Nullable String fallback,
        OnNoMatch onNoMatch) {

    NewKeychain {
        Names.check("/name", name);
        SingularPath.parse(KeychainPatch.PATH, path);
        if (fallback != null) {
            KeychainPatch.credential(fallback);
        }
    }

    KeychainTerms terms() {
        return new KeychainTerms(
                name,
                SingularPath.parse(KeychainPatch.PATH, path),
                fallback == null ? null : KeychainPatch.credential(fallback),
                onNoMatch);
    }
}
