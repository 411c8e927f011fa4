package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.platform.test.http.Answer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Users and tenants, as their administrators make them. */
@ServiceTest
class UserTests {

    @Test
    void aGeneratedPasswordIsShownOnceAndWorks() {
        TestTenant tenant = Suite.sharedTenant();
        String email = UUID.randomUUID() + "@example.org";
        Answer made = tenant.post(
                "/api/v1/users",
                "{\"email\":\"%s\",\"name\":\"Grace\",\"roles\":[\"member\",\"member\"]}".formatted(email));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(made.json().path("roles").toString()).isEqualTo("[\"member\"]");
        assertThat(made.json().path("status").asString()).isEqualTo("active");
        String bearer = Suite.bearer(email, made.json().path("password").asString());
        JsonNode me = Suite.http().get("/api/v1/me", "Authorization", bearer).json();
        assertThat(me.path("email").asString()).isEqualTo(email);
        assertThat(me.path("tenant").path("name").asString()).isEqualTo(tenant.name());
        assertThat(me.path("roles").toString()).isEqualTo("[\"member\"]");
    }

    @Test
    void usersAreListedPageByPage() {
        TestTenant tenant = Suite.tenant();
        for (int i = 0; i < 4; i++) {
            tenant.user("member");
        }
        Set<String> seen = new HashSet<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = tenant.get("/api/v1/users?limit=2" + after).json();
            page.path("items").forEach(user -> seen.add(user.path("id").asString()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
            pages++;
        } while (!after.isEmpty());
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theSuperuserSeesTenantsAndNothingInside() {
        TestTenant tenant = Suite.tenant();
        JsonNode tenants = Suite.http()
                .get("/api/v1/tenants?limit=200", "Authorization", Suite.superuser())
                .json()
                .path("items");
        assertThat(tenants)
                .anySatisfy(one -> assertThat(one.path("id").asString())
                        .isEqualTo(tenant.id().toString()));
        assertThat(tenants)
                .noneSatisfy(one -> assertThat(one.path("id").asString()).startsWith("00000000"));
        JsonNode me = Suite.http()
                .get("/api/v1/me", "Authorization", Suite.superuser())
                .json();
        assertThat(me.path("roles").toString()).isEqualTo("[\"superuser\"]");
    }

    @Test
    void aTenantWhoseMakingStoppedIsTakenUpAgain() {
        String name = "halted " + UUID.randomUUID();
        Database.change("insert into tenants (id, name, created_at) values ('" + UUID.randomUUID() + "', '" + name
                + "', now())");
        String json =
                "{\"name\":\"%s\",\"admin\":{\"email\":\"%s@b.c\",\"name\":\"x\"}}".formatted(name, UUID.randomUUID());
        Answer made = Suite.http().post("/api/v1/tenants", json, "Authorization", Suite.superuser());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("admin").path("roles").toString()).isEqualTo("[\"tenant_admin\"]");
    }
}
