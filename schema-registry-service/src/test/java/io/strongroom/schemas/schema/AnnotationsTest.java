package io.strongroom.schemas.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {

    private static final Overlay OVERLAY = Overlay.bundled();

    @Test
    void takeSecretsFromTheSchemaAndFromTheOverlay() {
        AnnotatedSchema schema = read("dhis2", """
                {'properties':{'hostUrl':{'type':'string'},'password':{'type':'string','writeOnly':true},'pat':{'type':'string'},
                'tls':{'type':'object','properties':{'key':{'anyOf':[{'type':'string','writeOnly':true},{'type':'null'}]}}}}}""");
        assertThat(schema.secretPointers()).containsExactly("/password", "/tls/key", "/pat");
    }

    @Test
    void takeUrlsFromFormatsAndHostsFromTheOverlay() {
        AnnotatedSchema schema = read("surveycto", """
                {'properties':{'a/b':{'type':'string','format':'uri'},'servername':{'type':'string'},
                'c':{'anyOf':[{'type':'string','format':'uri'},{'type':'null'}]},'d':{'format':'uri'},
                'e':{'type':'integer','format':'uri'},'f':{'type':'string','format':'string'}}}""");
        assertThat(schema.urlPointers()).containsExactly("/a~1b", "/c", "/d", "/servername");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            username password            | [BASIC]
            user password token          | [BASIC, TOKEN]
            email password access_token  | [BASIC, TOKEN]
            apiKey                       | [API_KEY]
            apiToken                     | [TOKEN]
            clientId clientSecret        | [CLIENT_CREDENTIALS]
            consumer_key consumer_secret | [CLIENT_CREDENTIALS]
            private_key client_email     | [PRIVATE_KEY]
            host port database           | []
            """)
    void tellTheWaysToAuthenticateByTheNamesOfProperties(String names, String expected) {
        String properties = "'" + names.replace(" ", "':{},'") + "':{}";
        assertThat(read("any", "{'properties':{" + properties + "}}").auth().toString())
                .isEqualTo(expected);
    }

    @Test
    void tellOAuthByTheMarker() {
        assertThat(read("any", "{'$comment':'OAuth2','properties':{'access_token':{}}}")
                        .auth())
                .containsExactly(AuthKind.OAUTH2);
    }

    @Test
    void leaveTheBytesAsTheyWerePublished() {
        byte[] published = "\uFEFF{ \"type\" : \"object\",\r\n\t\"properties\":{}}".getBytes(StandardCharsets.UTF_8);
        ConfigurationSchema schema = ConfigurationSchema.parse(published);
        assertThat(schema.bytes()).isEqualTo(published);
        assertThat(schema.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void areNotLookedForInWhatIsNoSchema() {
        assertRefused("not json", "schema-not-json");
        assertRefused("{'a':1,'a':2}", "schema-not-json");
        assertRefused("{} {}", "schema-not-json");
        assertRefused("[]", "schema-not-an-object");
        assertRefused("true", "schema-not-an-object");
        assertRefused("", "schema-not-an-object");
        assertRefused("{'a':" + "[".repeat(100) + "]".repeat(100) + "}", "schema-not-json");
        assertRefused("{'a':'" + "x".repeat(ConfigurationSchema.MAX_BYTES) + "'}", "schema-too-large");
    }

    @Test
    void ofTheOverlayNameEachAdaptorOnceAndPropertiesWithoutRepeats() {
        assertThat(OVERLAY.adaptors()).hasSizeGreaterThan(30).allSatisfy((name, entry) -> {
            assertThat(entry.secret()).doesNotHaveDuplicates();
            assertThat(entry.host()).doesNotHaveDuplicates();
        });
    }

    private static void assertRefused(String bytes, String code) {
        assertThatThrownBy(
                        () -> ConfigurationSchema.parse(bytes.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableSchemaException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static AnnotatedSchema read(String adaptor, String schema) {
        byte[] bytes = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return AnnotatedSchema.of(adaptor, ConfigurationSchema.parse(bytes), OVERLAY);
    }
}
