package io.strongroom.platform.test.servers;

import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.token.TestTokens;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * The application context of this test runs over the real servers of {@link io.strongroom.platform.servers.TestServers}, and takes
 * tokens of {@link TestTokens#shared()} and calls of {@link TestPeers#shared()}. Put
 * it once on a service's own test annotation, so that all its tests share one context:
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = RANDOM_PORT)
 * @RealServers("credential-service")
 * @interface ServiceTest {}
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextCustomizerFactories(RealServers.Factory.class)
public @interface RealServers {
    /** The service's folder. */
    String value();

    /** Reads the annotation; named by it. */
    final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> configuration) {
            var annotation = TestContextAnnotationUtils.findMergedAnnotation(test, RealServers.class);
            return annotation == null ? null : new Customizer(annotation.value());
        }
    }

    /** Equal for equal services, as the cache of contexts needs it. */
    record Customizer(String service) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("real servers", StrongroomProperties.of(service)));
            // Last, so that a test of a service that issues tokens itself can say so.
            sources.addLast(new MapPropertySource("issuer and peers of tests", identity()));
        }

        private Map<String, Object> identity() {
            var identity = new HashMap<String, Object>(TestTokens.shared().properties());
            identity.putAll(TestPeers.shared().properties(service));
            return identity;
        }
    }
}
