package io.strongroom.schemas.adaptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semver4j.Semver;

class ReleaseVersionTest {

    /** The example of semver 2.0.0, section 11, and what sorting as text gets wrong. */
    private static final List<String> ASCENDING = List.of(
            "0.0.0-builtin.1",
            "0.0.1",
            "1.0.0-1",
            "1.0.0-2",
            "1.0.0-11",
            "1.0.0-20210101120000",
            "1.0.0--",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-alpha-1",
            "1.0.0-alpha1",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2.0.0",
            "10.0.0");

    @Test
    void sortsByteByByteAsSemverDoes() {
        List<ReleaseVersion> shuffled = new ArrayList<>(
                ASCENDING.stream().map(ReleaseVersionTest::version).toList());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(shuffled.stream()
                        .sorted(Comparator.comparing(ReleaseVersion::precedence))
                        .map(ReleaseVersion::text))
                .containsExactlyElementsOf(ASCENDING);
    }

    @Test
    void agreesWithTheLibraryOnAnyTwoVersions() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String one = random(random);
            String other = random(random);
            int expected = Integer.signum(new Semver(one).compareTo(new Semver(other)));
            int found = Integer.signum(
                    version(one).precedence().compareTo(version(other).precedence()));
            assertThat(found).as(one + " and " + other).isEqualTo(expected);
        }
    }

    @Test
    void leavesBuildMetadataOutOfTheOrder() {
        assertThat(version("1.0.0+a").precedence()).isEqualTo(version("1.0.0+b").precedence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "v1.2.3",
                "1.2.3.4",
                "01.2.3",
                "1.2.3-01",
                "latest",
                "1.2.99999999999",
                "1.2.3-ä",
                " 1.2.3"
            })
    void takesNothingElseForAVersion(String text) {
        assertThat(ReleaseVersion.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "@openfn/language-http, http",
        "language-http, http",
        "http, http",
        "@acme/crm, crm",
        "@openfn/language-fhir-4, fhir-4",
        "@openfn/language-language-x, language-x"
    })
    void namesAnAdaptorByItsPackage(String packageName, String name) {
        assertThat(AdaptorName.ofPackage(packageName)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@openfn/",
                "@openfn/language-",
                "../x",
                "a/b",
                "@a/b/c",
                "A",
                "language-imports",
                "@x/bundle",
                ".hidden",
                "a b"
            })
    void refusesWhatIsNoPackage(String packageName) {
        assertThat(AdaptorName.ofPackage(packageName)).isEmpty();
    }

    private static ReleaseVersion version(String text) {
        return ReleaseVersion.parse(text).orElseThrow();
    }

    private static String random(Random random) {
        String core = random.nextInt(3) + "." + random.nextInt(12) + "." + random.nextInt(3);
        List<String> parts = List.of("0", "1", "10", "9", "a", "A", "a-b", "a-", "a1", "rc", "b", "z");
        List<String> pre = random.ints(random.nextInt(4), 0, parts.size())
                .mapToObj(parts::get)
                .toList();
        return pre.isEmpty() ? core : core + "-" + String.join(".", pre);
    }
}
