package io.strongroom.credentials.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.platform.test.token.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenant admin gives what somebody owned who has left. */
@ServiceTest
class ForcedTransferTests {

    private final Database database;
    private final TestDirectory directory;
    private final Tenant tenant;
    private final Someone admin;
    private final Someone leaver;
    private final Someone heir;
    private final String project;
    private final String credential;
    private final String path;

    @Autowired
    ForcedTransferTests(Tenants tenants, Database database, TestDirectory directory) {
        this.database = database;
        this.directory = directory;
        this.tenant = tenants.create();
        this.admin = tenant.admin();
        this.leaver = tenant.member();
        this.heir = tenant.member();
        this.project = heir.project("Malaria");
        heir.addMember(project, leaver, "editor");
        this.credential = leaver.credential("DHIS2", "main");
        this.path = "/credentials/" + credential;
        leaver.share(credential, project, "main").is(200);
    }

    @Test
    void whatASuspendedUserOwnedIsAnothersAtOnce() {
        directory.suspend(leaver.id());

        Answer forced = force(admin, heir).is(201);

        assertThat(forced.at("/state").stringValue()).isEqualTo("forced");
        assertThat(forced.at("/expires_at").isNull()).isTrue();
        assertThat(heir.get(path).at("/owner/id").stringValue())
                .isEqualTo(heir.id().toString());
        heir.get(path + "/environments/main/values").is(200);
        assertThat(heir.get("/transfers/" + forced.id()).is(200).at("/state").stringValue())
                .isEqualTo("forced");
        admin.get(path + "/environments/main/values").is(403, "forbidden");
        assertThat(database.column(
                        String.class,
                        "select body::jsonb #>> '{unmapped,reason}' from access_event_outbox where tenant_id = ?"
                                + " and type = 'strongroom.credential.transfer.accepted'",
                        tenant.id()))
                .containsExactly("forced");
    }

    @Test
    void whoIsGoneForGoodIsNoOwnerEither() {
        directory.remove(tenant.id(), leaver.id());

        force(admin, heir).is(201);
    }

    @Test
    void nothingIsTakenFromAnActiveOwner() {
        force(admin, heir).is(409, "owner-is-active");

        assertThat(heir.get(path).at("/owner/id").stringValue())
                .isEqualTo(leaver.id().toString());
    }

    @Test
    void whatTheLeaverOfferedEndsWithIt() {
        Someone friend = tenant.member();
        heir.addMember(project, friend, "viewer");
        String offer = leaver.post(path + "/transfer", "{\"to\":\"" + friend.id() + "\"}")
                .is(201)
                .id();
        directory.suspend(leaver.id());

        force(admin, heir).is(201);

        friend.call("POST", "/transfers/" + offer + "/accept", null).is(409, "conflict");
        assertThat(friend.get("/transfers/" + offer).at("/state").stringValue()).isEqualTo("withdrawn");
    }

    /** Who leaves in anger may have scheduled the deletion of everything. */
    @Test
    void theNewOwnerCanCancelADeletionThatTheLeaverScheduled() {
        leaver.post(path + "/deletion", "{}").is(202);
        directory.suspend(leaver.id());

        force(admin, heir).is(201);

        heir.delete(path + "/deletion").is(204);
        assertThat(heir.get(path).at("/status").stringValue()).isEqualTo("ready");
    }

    @Test
    void theReceiverIsAMemberOfEachProjectHereToo() {
        directory.suspend(leaver.id());

        Answer refused = force(admin, tenant.member()).is(409, "receiver-not-a-member");

        assertThat(refused.at("/errors/0/message").stringValue()).contains("Malaria");
    }

    @Test
    void onlyATenantAdminForcesAndOnlyByForce() {
        directory.suspend(leaver.id());

        force(leaver, heir).is(403, "forbidden");
        force(heir, heir).is(403, "forbidden");
        admin.post(path + "/transfer", "{\"to\":\"" + heir.id() + "\"}").is(403, "forbidden");
        force(tenant.member(), heir).is(404, "not-found");
    }

    @Test
    void itTakesAFreshLogin() {
        directory.suspend(leaver.id());
        var stale = new Someone(
                admin.api(),
                admin.id(),
                TestTokens.shared()
                        .user(tenant.id(), admin.id(), "tenant_admin")
                        .signedInAgo(301)
                        .bearer());

        force(stale, heir).is(401, "step-up-required");
    }

    /** A minute-old answer of the directory would give away what an active person owns, or keep what nobody does. */
    @Test
    void whetherTheOwnerIsActiveIsAskedEachTime() {
        admin.get(path).is(200);
        force(admin, heir).is(409, "owner-is-active");

        directory.suspend(leaver.id());

        force(admin, heir).is(201);
    }

    private Answer force(Someone by, Someone to) {
        return by.post(path + "/transfer", "{\"to\":\"" + to.id() + "\",\"force\":true}");
    }
}
