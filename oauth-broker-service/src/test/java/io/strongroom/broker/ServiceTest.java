package io.strongroom.broker;

import io.strongroom.platform.test.servers.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service over real servers, one context for all tests, checking the very tokens that it issues. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = OauthBrokerServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@RealServers("oauth-broker-service")
@ExtendWith(ServiceStarted.class)
@ContextConfiguration(initializers = ServiceSetup.class)
public @interface ServiceTest {}
