package io.strongroom.credentials.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.credential.Account;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Cursor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The statements of lists themselves, explained as the application's role behind the tenants' wall, in a tenant of a thousand credentials among
 * others: each reads what is the tenant's own by an index, and each filter that an index serves by that.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlanTests {

    private static final UUID SOMEBODY = UUID.fromString("0198c000-0000-7000-8000-000000000001");

    private final Crowd crowd;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    ListPlanTests(Database database, JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        this.crowd = new Crowd(database);
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @BeforeAll
    void addTheCrowd() {
        crowd.add();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("credential_by_name", filter("name 77", null, null, null, null, null, null, null)),
                Arguments.of("credential_by_type", filter(null, "adaptor-7", null, null, null, null, null, null)),
                // By type, or by name where so many are raw that the first page is soon full.
                Arguments.of("credential_by_", filter(null, null, "adaptor-7", null, null, null, null, null)),
                Arguments.of("environment_by_name", filter(null, null, null, "rare", null, null, null, null)),
                Arguments.of(
                        "credential_by_account", filter(null, null, null, null, Account.PERSONAL, null, null, null)),
                Arguments.of("credential_by_expiry", filter(null, null, null, null, null, "expired", null, null)),
                Arguments.of("credential_by_expiry", filter(null, null, null, null, null, "expiring", null, null)),
                Arguments.of(
                        "credential_by_deletion",
                        filter(null, null, null, null, null, "deletion_scheduled", null, null)),
                Arguments.of("share_grant_by_expiry", filter(null, null, null, null, null, null, "expired", null)),
                Arguments.of("share_grant_by_expiry", filter(null, null, null, null, null, null, "expiring", null)),
                Arguments.of("credential_by_owner", ofOwner(SOMEBODY)),
                Arguments.of("share", ofProject(SOMEBODY)),
                Arguments.of("credential", filter(null, null, null, null, null, "incomplete", null, null)),
                Arguments.of("credential", filter(null, null, null, null, null, "ready", null, null)),
                Arguments.of("credential", filter(null, null, null, null, null, null, "active", null)),
                Arguments.of("credential", filter(null, null, null, null, null, null, "none", null)),
                Arguments.of("credential", filter(null, null, null, null, null, null, null, Instant.now())));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void eachFilterOfATenantsAdminIsServedByItsIndex(String index, CredentialFilter filter) {
        assertThat(plan(Seen.by(user("tenant_admin")), filter, Sort.NAME, null)).contains(index);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void noFilterOfAMemberReadsWhatIsNotTheTenants(String index, CredentialFilter filter) {
        assertThat(plan(Seen.by(user("member")), filter, Sort.NAME, null)).contains("credential_by_owner");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void noFilterOfAProjectReadsWhatIsNotTheTenants(String index, CredentialFilter filter) {
        assertThat(plan(Seen.in(crowd.id("p", 0, 3)), filter.withoutProject(), Sort.NAME, null))
                .contains("share");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void eachOrderIsReadFromItsIndexAndNotSorted(Sort sort) {
        Object last = sort.byTime() ? Instant.now().minusSeconds(6_000) : "name 500";
        var after = Cursor.of(sort.text(), last, SOMEBODY);

        String plan = plan(Seen.by(user("tenant_admin")), CredentialFilter.NONE, sort, after);

        assertThat(plan)
                .contains(
                        switch (sort) {
                            case NAME, NAME_DOWN -> "credential_by_name";
                            case CREATED, CREATED_DOWN -> "credential_by_creation";
                            case UPDATED, UPDATED_DOWN -> "credential_by_change";
                        })
                .doesNotContain("Sort");
    }

    private String plan(Seen seen, CredentialFilter filter, Sort sort, @Nullable Cursor after) {
        var search = new Search(seen, filter, sort, after);
        UUID tenant = crowd.tenant(0);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        List<String> lines = CurrentTenant.call(
                tenant,
                () -> Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("explain (costs off) " + search.sql())
                        .params(search.parameters())
                        .param("rows", 51)
                        .param("tenant", tenant)
                        .param("now", now)
                        .param("soon", now.plusDays(7))
                        .query((row, _) -> row.getString(1))
                        .list())));
        String plan = lines.stream().collect(Collectors.joining("\n"));
        assertThat(plan).doesNotContain("Seq Scan");
        assertThat(lines.stream().filter(line -> line.contains("Index Cond")))
                .as(plan)
                .isNotEmpty()
                .allMatch(line -> line.contains("tenant_id = "));
        return plan;
    }

    private Caller user(String role) {
        return new Caller(
                crowd.tenant(0),
                Caller.Kind.USER,
                crowd.id("u", 0, 5).toString(),
                null,
                Set.of(role),
                Set.of(),
                null,
                List.of(),
                null);
    }

    private static CredentialFilter ofOwner(UUID owner) {
        return new CredentialFilter(owner, null, null, null, null, null, null, null, null, null);
    }

    private static CredentialFilter ofProject(UUID project) {
        return new CredentialFilter(null, project, null, null, null, null, null, null, null, null);
    }

    private static CredentialFilter filter(
            @Nullable String name,
            @Nullable String type,
            @Nullable String compatible,
            @Nullable String environment,
            @Nullable Account account,
            @Nullable String status,
            @Nullable String grants,
            @Nullable Instant unused) {
        return new CredentialFilter(null, null, name, type, compatible, environment, account, status, grants, unused);
    }
}
