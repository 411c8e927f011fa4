package io.strongroom.schemas.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a package. */
enum PackageStatus {
    PENDING,
    RUNNING,
    /** Versions were added to the catalogue. */
    IMPORTED,
    /** Every version that the registry lists was there already. */
    UNCHANGED,
    /** The package exists, and none of its versions ships a schema. */
    NO_SCHEMA,
    /** The registry does not have the package, or none of its tarballs. */
    MISSING,
    /** Something could not be had or trusted; what was added before stays, what was there before stays too. */
    FAILED;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PackageStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
