package io.strongroom.platform.test.servers;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.servers.postgres.ServiceRoles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Databases that are this JVM's alone, on a server that may be shared. */
public final class ServiceDatabases {
    private static final Map<String, ServiceDatabase> OF_THIS_JVM = new ConcurrentHashMap<>();

    private ServiceDatabases() {}

    /** The service's database; empty at the first call. @param service {@code credential}, {@code broker}, {@code schema} or {@code audit} */
    public static ServiceDatabase of(String service) {
        return OF_THIS_JVM.computeIfAbsent(service, ServiceDatabases::empty);
    }

    /** Another empty one, for tests that count or break things. */
    public static ServiceDatabase empty(String service) {
        var name = "strongroom_%s_%s".formatted(service, Long.toString(System.nanoTime(), Character.MAX_RADIX));
        // Roles belong to the whole server, so that every JVM has to give them the same passwords.
        var roles = new ServiceRoles(service, "owner-of-tests", "app-of-tests", "ops-of-tests");
        return ServiceDatabase.provision(TestServers.postgres().address(), name, roles);
    }
}
