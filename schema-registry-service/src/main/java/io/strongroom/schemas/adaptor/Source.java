package io.strongroom.schemas.adaptor;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a release comes from. */
public enum Source {
    /** Bundled with this service, in our own words; never above a release of the package itself. */
    BUILT_IN("built-in"),
    /** The adaptor's npm package. */
    PACKAGE("package");

    private final String text;

    Source(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }

    static Source of(String text) {
        return BUILT_IN.text.equals(text) ? BUILT_IN : PACKAGE;
    }
}
