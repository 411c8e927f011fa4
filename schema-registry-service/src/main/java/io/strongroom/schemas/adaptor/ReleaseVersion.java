package io.strongroom.schemas.adaptor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.semver4j.Semver;

/**
 * A version after semver 2.0.0.
 *
 * @param precedence compares byte by byte as semver compares (section 11), so that the database can sort; equal for versions that
 *     differ in build metadata only
 * @param stable whether it is a release, not a pre-release
 */
public record ReleaseVersion(String text, String precedence, boolean stable) {

    private static final int MAX_LENGTH = 256;

    /** Reads a version; empty if it is none, or has a number beyond 2^31. */
    public static Optional<ReleaseVersion> parse(String text) {
        if (text.length() > MAX_LENGTH || !Semver.isValid(text)) {
            return Optional.empty();
        }
        // The library also takes a leading 'v' and blanks.
        return Optional.ofNullable(Semver.parse(text))
                .filter(version -> version.getVersion().equals(text))
                .map(version -> of(text, version));
    }

    private static ReleaseVersion of(String text, Semver version) {
        List<String> preRelease = version.getPreRelease();
        String core = String.format("%010d%010d%010d", version.getMajor(), version.getMinor(), version.getPatch());
        // '~' sorts after, '!' before every character of an identifier.
        String rest = preRelease.isEmpty()
                ? "~"
                : preRelease.stream().map(ReleaseVersion::identifier).collect(Collectors.joining("!", "", "!"));
        return new ReleaseVersion(text, core + rest, preRelease.isEmpty());
    }

    /** Numbers before words; numbers by length, then by digits. */
    private static String identifier(String identifier) {
        boolean number = identifier.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? String.format("0%03d%s", identifier.length(), identifier) : "1" + identifier;
    }
}
