package io.strongroom.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.platform.test.http.TestUpstream;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What must not be called is not called: a listener at the very address hears nothing. What a superuser allows is, and nothing beside it. */
@ServiceTest
class ForbiddenAddressTests {

    private final TestDirectory directory;
    private final Tenant tenant;
    private final Someone owner;
    private final Port port = new Port();
    private final TestRegistry registry;

    @Autowired
    ForbiddenAddressTests(Tenants tenants, TestDirectory directory, TestRegistry registry) {
        this.directory = directory;
        this.registry = registry;
        this.tenant = tenants.create();
        this.owner = tenant.member();
    }

    @BeforeEach
    void publish() {
        registry.publishWithRecipe("http");
        registry.publishWithRecipe("postgresql");
    }

    @AfterEach
    void close() {
        port.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d",
                "https://127.0.0.1:%d",
                "https://localhost:%d",
                "https://2130706433:%d",
                "https://017700000001:%d",
                "https://0177.0.0.1:%d",
                "https://0x7f000001:%d",
                "https://127.1:%d",
                "https://[::ffff:127.0.0.1]:%d",
                "https://[::ffff:7f00:1]:%d",
                "https://[64:ff9b::7f00:1]:%d",
                "https://0.0.0.0:%d",
                "https://ada:s3cret@127.0.0.1:%d"
            })
    void addressesOfThisMachine(String url) {
        assertThat(testHttp(url.formatted(port.port())).at("/result").asString())
                .isEqualTo("refused_by_policy");
        assertThat(port.heardNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1",
                "https://172.16.0.1",
                "https://192.168.1.1",
                "https://100.64.0.1",
                "https://169.254.169.254/latest/meta-data",
                "http://169.254.169.254/latest/meta-data",
                "https://100.100.100.200",
                "https://168.63.129.16",
                "https://224.0.0.1",
                "https://255.255.255.255",
                "https://[::1]",
                "https://[fe80::1]",
                "https://[fd00::1]",
                "https://[fd00:ec2::254]",
                "https://[ff02::1]",
                "http://93.184.216.34"
            })
    void addressesOfNetworksAndClouds(String url) {
        Answer answer = testHttp(url);
        assertThat(answer.at("/result").asString()).isEqualTo("refused_by_policy");
        assertThat(answer.at("/advice").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "::ffff:127.0.0.1", "0.0.0.0"})
    void hostsOfDatabases(String host) {
        String document = "{\"host\":\"%s\",\"port\":%d}".formatted(host, port.port());
        assertThat(Subjects.test(owner, "postgresql", document).at("/result").asString())
                .isEqualTo("refused_by_policy");
        assertThat(port.heardNothing()).isTrue();
    }

    @Test
    void theTargetOfARedirect() {
        TestUpstream server = TestUpstream.start("other").on("/r", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port.port() + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        String allowed = "127.0.0.1:" + URI.create(server.url()).getPort();
        directory.allow(tenant.id(), allowed, "127.0.0.1:" + port.port());

        Answer answer = testHttp("http://" + allowed + "/r");

        assertThat(answer.at("/result").asString()).isEqualTo("refused_by_policy");
        assertThat(answer.at("/advice").asString()).contains("not followed");
        assertThat(port.heardNothing()).isTrue();
    }

    @Test
    void anExceptionCountsWithinTwoSecondsAndSoDoesItsEnd() {
        TestUpstream server = TestUpstream.start("other");
        String address = "127.0.0.1:" + URI.create(server.url()).getPort();
        assertThat(result(address)).isEqualTo("refused_by_policy");

        directory.allow(tenant.id(), address);
        await().atMost(Duration.ofSeconds(2)).until(() -> result(address).equals("ok"));

        directory.allow(tenant.id());
        await().atMost(Duration.ofSeconds(2)).until(() -> result(address).equals("refused_by_policy"));
    }

    @Test
    void anExceptionOfAnotherTenantIsNone(@Autowired Tenants tenants) {
        directory.allow(tenants.create().id(), "127.0.0.1:" + port.port());
        assertThat(result("127.0.0.1:" + port.port())).isEqualTo("refused_by_policy");
        assertThat(port.heardNothing()).isTrue();
    }

    private String result(String address) {
        return testHttp("http://" + address).at("/result").asString();
    }

    private Answer testHttp(String url) {
        return Subjects.test(owner, "http", "{\"baseUrl\":\"" + url + "\",\"access_token\":\"s3cret\"}");
    }
}
