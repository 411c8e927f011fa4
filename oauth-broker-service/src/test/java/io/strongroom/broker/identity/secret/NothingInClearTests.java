package io.strongroom.broker.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Browser;
import io.strongroom.broker.CommandLineClient;
import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dump of the whole database holds nothing that opens anything. */
@ServiceTest
class NothingInClearTests {

    @Test
    void aDumpHoldsNoSecretAndNoToken() {
        TestTenant tenant = Suite.sharedTenant();
        TestUser grace = tenant.user("member");
        TestMachine worker = tenant.machine("credentials:resolve");
        String apiToken = tenant.post("/api/v1/me/api-tokens", "{\"name\":\"laptop\"}")
                .json()
                .path("token")
                .asString();
        CommandLineClient client = new CommandLineClient();
        Browser browser = new Browser();
        Answer page = browser.follow(browser.get(client.authorizePath()));
        Answer signedIn = browser.submit(page, "username", grace.email(), "password", Suite.PASSWORD);
        String code = CommandLineClient.code(browser.follow(signedIn));
        String unused = CommandLineClient.code(browser.get(client.authorizePath()));
        Answer tokens = client.exchange(code);
        String dump = Database.dump();
        assertThat(dump).contains(grace.email());
        for (String secret : List.of(
                Suite.PASSWORD,
                worker.secret(),
                apiToken,
                code,
                unused,
                tokens.json().path("access_token").asString(),
                tokens.json().path("id_token").asString(),
                worker.bearer().substring("Bearer ".length()),
                browser.cookie("strongroom_login"),
                browser.cookie("strongroom_csrf"))) {
            assertThat(dump.contains(secret)).as(secret).isFalse();
            assertThat(dump.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))))
                    .as(secret)
                    .isFalse();
        }
        assertThat(dump).doesNotContain("\"d\":", "PRIVATE");
    }
}
