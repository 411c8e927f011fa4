package io.strongroom.schemas.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAnswersTest {

    private static final RegistryHosts HOSTS = new RegistryHosts(
            URI.create("https://npm.example.org/mirror/"), Set.of("files.example.org", "other.example.org:8443"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://npm.example.org/mirror/x/-/x-1.0.0.tgz | https://npm.example.org/mirror/x/-/x-1.0.0.tgz
            https://NPM.example.org/x.tgz                  | https://NPM.example.org/x.tgz
            https://files.example.org/x.tgz                | https://files.example.org/x.tgz
            https://other.example.org:8443/x.tgz           | https://other.example.org:8443/x.tgz
            https://upstream.example.com/x/-/x%20y.tgz     | https://npm.example.org/x/-/x%20y.tgz
            http://npm.example.org/x.tgz                   | https://npm.example.org/x.tgz
            http://files.example.org/x.tgz                 | https://npm.example.org/x.tgz
            https://npm.example.org:8443/x.tgz             | https://npm.example.org/x.tgz
            http://169.254.169.254/latest                  | https://npm.example.org/latest
            """)
    void areFetchedFromTheRegistryOrAPermittedHostOnly(String said, String fetched) throws Exception {
        assertThat(HOSTS.locate(said)).hasToString(fetched);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.tgz",
                "file:///etc/passwd",
                "ftp://npm.example.org/x",
                "https:///x",
                "https://u:p@npm.example.org/x",
                "http://[x"
            })
    void thatNameNoAddressAreRefused(String said) {
        assertThatThrownBy(() -> HOSTS.locate(said)).hasMessage("tarball-address");
    }

    @Test
    void listVersionsInTheOrderOfSemverWhateverTheirTimeSays() throws Exception {
        String answer = """
                {"name":"x","time":{"1.10.0":"2020-01-01T00:00:00Z"},"versions":{
                "1.9.0":{"dist":{"tarball":"http://x/a.tgz"}},"1.10.0":{},"not a version":{},"2.0.0-rc.1":{"dist":7},"1.2.0":null}}""";
        assertThat(Listing.read(bytes(answer), 3).stream()
                        .map(listed -> listed.version().text()))
                .containsExactly("2.0.0-rc.1", "1.10.0", "1.9.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                     | empty-answer
            {"versions":{}}        | empty-answer
            {"versions":{"x":{}}}  | empty-answer
            {"versions":7}         | empty-answer
            []                     | unreadable-answer
            <html>                 | unreadable-answer
            {"versions":           | unreadable-answer
            """)
    void thatListNothingAreNotBelieved(String answer, String code) {
        assertThatThrownBy(() -> Listing.read(bytes(answer), 10)).hasMessage(code);
    }

    @Test
    void areVerifiedBySha512Only(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "content");
        String good = "sha512-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes("content")));
        assertThat(Integrity.parse("sha1-abc= " + good + "?opt").orElseThrow().matches(file))
                .isTrue();
        assertThat(Integrity.parse(good).orElseThrow().matches(Files.writeString(folder.resolve("y"), "contenT")))
                .isFalse();
        for (String none :
                new String[] {"", "sha1-abc=", "sha512-", "sha512-abc=", "sha512-???", good.substring(0, 40)}) {
            assertThat(Integrity.parse(none)).as(none).isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
