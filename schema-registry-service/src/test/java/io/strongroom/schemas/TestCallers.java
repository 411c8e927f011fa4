package io.strongroom.schemas;

import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.web.caller.Tenants;
import java.util.UUID;

/** Who calls in these tests; each gives the value of an {@code Authorization} header. */
public final class TestCallers {

    private static final UUID TENANT = UUID.fromString("01920000-0000-7000-8000-000000000001");

    private TestCallers() {}

    public static String member() {
        return TestTokens.shared().user(TENANT, UUID.randomUUID(), "member").bearer();
    }

    public static String tenantAdmin() {
        return TestTokens.shared()
                .user(TENANT, UUID.randomUUID(), "tenant_admin")
                .bearer();
    }

    public static String machine() {
        return TestTokens.shared()
                .machine(TENANT, UUID.randomUUID(), "credentials:resolve")
                .bearer();
    }

    public static String superuser() {
        return TestTokens.shared()
                .user(Tenants.RESERVED, UUID.randomUUID(), "superuser")
                .bearer();
    }
}
