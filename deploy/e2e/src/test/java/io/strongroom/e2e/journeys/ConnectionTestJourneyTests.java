package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** An owner tests a credential: refused, then allowed by the superuser, then with a wrong password; the auditor sees each time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConnectionTestJourneyTests {

    private static final Demo.Tenant ACME = Stack.demo().tenant(0);
    private static final Client OWNER = ACME.projectMember("editor").byApiToken();
    private static final String HOSTS = "/tenants/" + ACME.id() + "/outbound-hosts";
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    private static HttpServer server;
    private static String address = "";
    private static String credential = "";

    @BeforeAll
    static void startDhis2() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/api/me", exchange -> {
            String who = exchange.getRequestHeaders().getFirst("Authorization");
            HEARD.add(who);
            exchange.sendResponseHeaders("ApiToken right".equals(who) ? 200 : 401, -1);
            exchange.close();
        });
        server.start();
        address = "127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        Stack.demo().superuser().put(HOSTS, "{\"hosts\":[]}").expect(200);
        server.stop(0);
    }

    @Test
    @Order(1)
    void theAdaptorSaysThatItCanBeTested() {
        assertThat(OWNER.get("/adaptors/dhis2")
                        .expect(200)
                        .json()
                        .path("connection_test")
                        .asString())
                .isEqualTo("http");
    }

    @Test
    @Order(2)
    void aPrivateAddressIsRefusedAndHearsNothing() {
        credential = OWNER.post("/credentials", """
            {"name":"DHIS2 play","type":{"kind":"adaptor","adaptor":"dhis2"},
             "environments":{"main":{"hostUrl":"http://%s","pat":"right"},"wrong":{"hostUrl":"http://%s","pat":"wrong"}}}\
            """.formatted(address, address))
                .expect(201)
                .createdId();

        JsonNode refused = test("main").expect(200).json();
        assertThat(refused.path("result").asString()).isEqualTo("refused_by_policy");
        assertThat(refused.path("advice").asString()).contains("superuser");
        assertThat(HEARD).isEmpty();
    }

    @Test
    @Order(3)
    void nobodyButASuperuserAllowsAHost() {
        ACME.withRole("tenant_admin")
                .byApiToken()
                .put(HOSTS, "{\"hosts\":[\"" + address + "\"]}")
                .expect(404);
        OWNER.put(HOSTS, "{\"hosts\":[\"" + address + "\"]}").expect(404);
        assertThat(Stack.demo().superuser().get(HOSTS).expect(200).text()).isEqualTo("{\"hosts\":[]}");
    }

    @Test
    @Order(4)
    void onceItIsAllowedTheTestIsMadeWithinTwoSeconds() {
        Stack.demo().superuser().put(HOSTS, "{\"hosts\":[\"" + address + "\"]}").expect(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(result("main")).isEqualTo("ok"));
        assertThat(HEARD).containsExactly("ApiToken right");
    }

    @Test
    @Order(5)
    void aWrongTokenIsUnauthorisedAndStandsInNoAnswer() {
        Answer answer = Awaitility.await().until(() -> test("wrong"), tested -> tested.status() == 200);
        assertThat(answer.json().path("result").asString()).isEqualTo("unauthorised");
        assertThat(answer.text()).doesNotContain("\"wrong\"", address);
    }

    @Test
    @Order(6)
    void anotherPortOfTheHostStaysRefused() {
        String other = OWNER.post("/credentials", """
            {"name":"other port","type":{"kind":"adaptor","adaptor":"postgresql"},
             "environments":{"main":{"host":"127.0.0.1","port":%s,"database":"d","user":"u","password":"p"}}}\
            """.formatted(
                                Stack.demo().all().path("postgres").path("port").asInt()))
                .expect(201)
                .createdId();
        JsonNode refused = OWNER.post("/credentials/" + other + "/environments/main/test", "")
                .expect(200)
                .json();
        assertThat(refused.path("result").asString()).isEqualTo("refused_by_policy");

        Stack.demo().superuser().put(HOSTS, "{\"hosts\":[\"127.0.0.1\"]}").expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(4))
                .until(
                        () -> OWNER.post("/credentials/" + other + "/environments/main/test", ""),
                        answer -> answer.status() == 200
                                && answer.json().path("result").asString().equals("ok"));
    }

    @Test
    @Order(7)
    void aColleagueMayNotTestIt() {
        OWNER.put("/credentials/" + credential + "/shares/" + ACME.project(), "{\"environments\":[\"main\"]}")
                .expect(200);
        ACME.projectMember("owner")
                .byApiToken()
                .post("/credentials/" + credential + "/environments/main/test", "")
                .expect(403);
    }

    @Test
    @Order(8)
    void theAuditorFindsTheTestsAndTheAttemptByTheNamesOfTheirKeys() {
        Client auditor = ACME.withRole("auditor").byApiToken();
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            Answer found = auditor.get("/audit/events?type=strongroom.credential.value.tested&resource=" + credential)
                    .expect(200);
            JsonNode items = found.json().path("items");
            assertThat(items.path(0).path("outcome").asString()).isEqualTo("failure");
            assertThat(items.path(0).path("reason").asString()).isEqualTo("forbidden");
            assertThat(items.path(1).path("keys").toString()).isEqualTo("[\"hostUrl\",\"pat\"]");
            assertThat(items.size()).isGreaterThanOrEqualTo(4);
            assertThat(found.text()).doesNotContain(address, "right");
        });
    }

    private static String result(String environment) {
        return test(environment).json().path("result").asString();
    }

    private static Answer test(String environment) {
        return OWNER.post("/credentials/" + credential + "/environments/" + environment + "/test", "");
    }
}
