package io.strongroom.schemas;

import io.strongroom.platform.test.servers.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service over real servers, one context for all tests. Its npm registry is {@link io.strongroom.schemas.importing.FakeNpmRegistry}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers("schema-registry-service")
@ContextConfiguration(initializers = ServiceSetup.class)
public @interface ServiceTest {}
