package io.strongroom.platform.data;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.servers.postgres.ServiceRoles;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A service with one table. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(JpaDataPlatform.class)
public class DataTestApplication {

    static final ServiceDatabase DATABASE = database();

    private static ServiceDatabase database() {
        String name = "data_" + UUID.randomUUID().toString().substring(0, 8);
        var roles = new ServiceRoles(name, "owner-password", "app-password", "ops-password");
        return ServiceDatabase.provision(TestServers.postgres().address(), "strongroom_" + name, roles);
    }

    public static void properties(DynamicPropertyRegistry registry) {
        ServiceRoles roles = DATABASE.roles();
        registry.add("spring.datasource.url", DATABASE::jdbcUrl);
        registry.add("spring.datasource.username", roles::app);
        registry.add("spring.datasource.password", roles::appPassword);
        registry.add("spring.flyway.user", roles::owner);
        registry.add("spring.flyway.password", roles::ownerPassword);
        registry.add("strongroom.ops.username", roles::ops);
        registry.add("strongroom.ops.password", roles::opsPassword);
    }
}
