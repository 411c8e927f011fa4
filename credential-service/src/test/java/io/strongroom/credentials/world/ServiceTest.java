package io.strongroom.credentials.world;

import io.strongroom.credentials.CredentialServiceApplication;
import io.strongroom.platform.test.servers.RealServers;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The service over real PostgreSQL, Kafka and Vault, one for all tests; its tokens, peers and directory are the tests' own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = {CredentialServiceApplication.class, World.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.schedule-delay=50ms",
            // Tests make the rounds that they need.
            "strongroom.deletion.purge.every=1h",
            "strongroom.notices.every=1h",
            "strongroom.expiry.every=1h",
            "strongroom.withdrawals.every=1h"
        })
@ActiveProfiles("tracing")
@RealServers("credential-service")
public @interface ServiceTest {}
