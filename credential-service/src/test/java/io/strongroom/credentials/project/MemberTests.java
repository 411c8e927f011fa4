package io.strongroom.credentials.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MemberTests {

    private final TestDirectory directory;
    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone bob;
    private final String project;

    @Autowired
    MemberTests(Tenants tenants, TestDirectory directory, Database database) {
        this.directory = directory;
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.bob = tenant.member();
        this.project = owner.project("Malaria");
    }

    @Test
    void addsChangesAndRemovesMembers() {
        Answer added = give(owner, bob, "viewer").is(200);
        assertThat(added.at("/role").stringValue()).isEqualTo("viewer");
        assertThat(added.at("/user/email").stringValue()).isEqualTo(bob.id() + "@example.test");
        bob.get("/projects/" + project).is(200);

        give(owner, bob, "admin").is(200);
        owner.delete(path(bob)).is(204);

        bob.get("/projects/" + project).is(404, "not-found");
        owner.delete(path(bob)).is(404, "not-found");
        assertThat(eventTypes())
                .containsExactly(
                        "strongroom.project.created",
                        "strongroom.project.member.added",
                        "strongroom.project.member.changed",
                        "strongroom.project.member.removed",
                        "strongroom.project.member.removed");
    }

    @Test
    void aRoleGivenTwiceIsOneEvent() {
        give(owner, bob, "viewer").is(200);
        give(owner, bob, "viewer").is(200);

        assertThat(eventTypes()).containsExactly("strongroom.project.created", "strongroom.project.member.added");
    }

    @Test
    void theLastOwnerNeitherLeavesNorStepsDown() {
        owner.delete(path(owner)).is(409, "conflict");
        give(owner, owner, "admin").is(409, "conflict");

        give(owner, bob, "owner").is(200);
        owner.delete(path(owner)).is(204);
        bob.delete(path(bob)).is(409, "conflict");
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        give(owner, bob, "owner").is(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> left : threads.invokeAll(
                    List.<Callable<Answer>>of(() -> owner.delete(path(owner)), () -> bob.delete(path(bob))))) {
                statuses.add(left.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void adminsChangeMembersUpToAdminOnly() {
        Someone carol = tenant.member();
        give(owner, bob, "admin").is(200);

        give(bob, carol, "admin").is(200);
        give(bob, carol, "viewer").is(200);
        give(bob, carol, "owner").is(403, "forbidden");
        give(bob, owner, "viewer").is(403, "forbidden");
        bob.delete(path(owner)).is(403, "forbidden");
        bob.delete(path(carol)).is(204);
    }

    @Test
    void onlyUsersOfTheTenantBecomeMembers() {
        owner.put(path(UUID.randomUUID()), "{\"role\":\"viewer\"}").is(404, "not-found");
        owner.put("/projects/" + project + "/members/bob", "{\"role\":\"viewer\"}")
                .is(404, "not-found");
        give(owner, tenant.machine("credentials:resolve"), "viewer").is(404, "not-found");
        give(owner, bob, "king").isInvalid("/role");
    }

    @Test
    void withoutTheDirectoryNamesAreNullAndNobodyIsAdded() {
        Someone carol = tenant.member();
        directory.whileAway(() -> {
            give(owner, carol, "viewer").is(503, "dependency-unavailable");
            Answer members = owner.get("/projects/" + project + "/members").is(200);
            assertThat(members.at("/items/0/user/id").stringValue())
                    .isEqualTo(owner.id().toString());
            assertThat(members.at("/items/0/user/name").isNull()).isTrue();
        });
        assertThat(owner.get("/projects/" + project + "/members")
                        .at("/items/0/user/name")
                        .stringValue())
                .isEqualTo("User " + owner.id());
    }

    @Test
    void asksTheDirectoryOnceForWhomItKnows() {
        give(owner, bob, "viewer").is(200);
        int before = directory.questions();

        owner.get("/projects/" + project + "/members").is(200);
        int first = directory.questions();
        owner.get("/projects/" + project + "/members").is(200);

        assertThat(first).isLessThanOrEqualTo(before + 1);
        assertThat(directory.questions()).isEqualTo(first);
    }

    @Test
    void pagesThroughTheMembers() {
        give(owner, bob, "viewer").is(200);
        give(owner, tenant.member(), "editor").is(200);

        Answer first = bob.get("/projects/" + project + "/members?limit=2").is(200);
        Answer second = bob.get("/projects/" + project + "/members?limit=2&after="
                        + first.at("/next").stringValue())
                .is(200);

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/next").isNull()).isTrue();
    }

    private Answer give(Someone by, Someone member, String role) {
        return by.put(path(member), "{\"role\":\"" + role + "\"}");
    }

    private String path(Someone member) {
        return path(member.id());
    }

    private String path(UUID member) {
        return "/projects/" + project + "/members/" + member;
    }

    private List<String> eventTypes() {
        return database.eventTypes(tenant.id());
    }
}
