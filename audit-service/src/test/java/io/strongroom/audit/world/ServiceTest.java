package io.strongroom.audit.world;

import io.strongroom.audit.AuditServiceApplication;
import io.strongroom.platform.test.servers.RealServers;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The service over a real PostgreSQL and a real Kafka, one for all tests; its tokens, peers and directory are the tests' own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = {AuditServiceApplication.class, World.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.opentelemetry.tracing.export.schedule-delay=50ms")
@ActiveProfiles("tracing")
@RealServers("audit-service")
public @interface ServiceTest {}
