package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What has no values yet can be shared, granted and referred to all the same. */
@ServiceTest
class PlaceholderTests {

    private final Tenant tenant;
    private final Someone ada;
    private final Someone worker;
    private final String project;

    @Autowired
    PlaceholderTests(Tenants tenants) {
        this.tenant = tenants.create();
        this.ada = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = ada.project("Malaria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"environments\":null", ",\"environments\":{}", ",\"environments\":{\"main\":null}"})
    void isMadeWithoutValues(String environments) {
        Answer made = ada.post("/credentials", "{\"name\":\"later\",\"type\":{\"kind\":\"raw\"}" + environments + "}")
                .is(201);

        assertThat(made.at("/status").stringValue()).isEqualTo("incomplete");
        assertThat(Vault.paths(tenant.id())).isEmpty();
    }

    @Test
    void isSharedAtOnceAndResolvesWhenItIsFilled() {
        String credential = ada.post(
                        "/credentials",
                        "{\"name\":\"later\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":null},\"projects\":[{\"project\":\"%s\",\"environments\":[\"main\"]}]}"
                                .formatted(project))
                .is(201)
                .id();
        String environment = "/credentials/" + credential + "/environments/main";

        assertThat(ada.get("/projects/" + project + "/credentials?status=incomplete")
                        .at("/items/0/environments/0/name")
                        .stringValue())
                .isEqualTo("main");
        resolve(credential).is(409, "environment-not-filled");

        ada.putNew(environment + "/values", "{\"password\":\"p\"}").is(200);
        resolve(credential).is(200);
        assertThat(status(credential)).isEqualTo("ready");

        ada.delete(environment + "/values", "\"1\"").is(204);
        assertThat(status(credential)).isEqualTo("incomplete");
        resolve(credential).is(409, "environment-not-filled");
    }

    @Test
    void oneEmptyEnvironmentAmongOthersMakesItIncompleteAndLeavesTheOthersAlone() {
        String credential = ada.credential("half", "main");
        ada.putNew("/credentials/" + credential + "/environments/later", null).is(201);
        ada.share(credential, project, "main", "later").is(200);

        assertThat(status(credential)).isEqualTo("incomplete");
        resolve(credential).is(200);
    }

    @Test
    void whoseAccountItIsForIsSaidWithGuidanceAndIsPersonalWhereNothingIsSaid() {
        Answer kinds = ada.get("/account-kinds").is(200);

        assertThat(kinds.at("/items").findValuesAsString("account")).containsExactly("integration", "personal");
        assertThat(kinds.at("/items/0/guidance").stringValue())
                .contains("API alone", "no more rights than the job needs");
        assertThat(ada.get("/credentials/" + ada.credential("c")).at("/account").stringValue())
                .isEqualTo("personal");
        tenant.machine("credentials:resolve").get("/account-kinds").is(403, "forbidden");
    }

    private String status(String credential) {
        return ada.get("/credentials/" + credential).at("/status").stringValue();
    }

    private Answer resolve(String credential) {
        return worker.post(
                "/projects/" + project + "/credentials/" + credential + "/resolve", "{\"environment\":\"main\"}");
    }
}
