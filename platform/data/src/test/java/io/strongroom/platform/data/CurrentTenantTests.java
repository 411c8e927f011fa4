package io.strongroom.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.data.tenant.TenantFilter;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CallerAuthentication;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class CurrentTenantTests {

    private static final UUID ACME = UUID.fromString("0198c000-0000-7000-8000-000000000001");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isBoundInsideTheCallAndNowhereElse() {
        assertThat(CurrentTenant.<UUID, RuntimeException>call(ACME, CurrentTenant::required))
                .isEqualTo(ACME);
        assertThat(CurrentTenant.current()).isEmpty();
        assertThatIllegalStateException().isThrownBy(CurrentTenant::required);
    }

    @Test
    void isTheTenantOfTheVerifiedTokenForARequest() throws Exception {
        var caller = Caller.service("credential-service", ACME);
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller, "token"));
        var seen = new AtomicReference<UUID>();

        new TenantFilter()
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        (_, _) -> seen.set(CurrentTenant.required()));

        assertThat(seen).hasValue(ACME);
    }

    @Test
    void isNobodysWhereNoTokenWasVerified() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Tenant", ACME.toString());
        var seen = new AtomicReference<Boolean>();

        new TenantFilter()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (_, _) -> seen.set(CurrentTenant.current().isPresent()));

        assertThat(seen).hasValue(false);
    }
}
