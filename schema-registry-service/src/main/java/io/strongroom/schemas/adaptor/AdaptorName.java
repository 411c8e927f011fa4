package io.strongroom.schemas.adaptor;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The short name of an adaptor, and how it comes from the name of its npm package: {@code @openfn/language-http} is {@code http}. */
public final class AdaptorName {

    private static final Pattern PACKAGE =
            Pattern.compile("(@[a-z0-9~-][a-z0-9._~-]{0,100}/)?(language-)?+([a-z0-9~-][a-z0-9._~-]{0,100})");
    /** Path segments of the API below {@code /adaptors}. */
    private static final Set<String> RESERVED = Set.of("imports", "bundle");

    private AdaptorName() {}

    /** Empty if that is no name of a package, or one that leaves no usable name. */
    public static Optional<String> ofPackage(String packageName) {
        var matcher = PACKAGE.matcher(packageName);
        return matcher.matches() && !RESERVED.contains(matcher.group(3))
                ? Optional.of(matcher.group(3))
                : Optional.empty();
    }
}
