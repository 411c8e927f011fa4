package io.strongroom.platform.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.outbound.address.AddressLookup;
import io.strongroom.platform.outbound.address.Destinations;
import io.strongroom.platform.outbound.address.ServiceLookup;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard, for services that import this. It trusts the certificates that the JVM trusts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundProperties.class)
public class OutboundPlatform {

    @Bean
    OutboundGuard outboundGuard(OutboundProperties properties, MeterRegistry meters) throws NoSuchAlgorithmException {
        var destinations = new Destinations(AddressLookup.SYSTEM, ServiceLookup.SYSTEM);
        return new OutboundGuard(properties, destinations, SSLContext.getDefault(), meters);
    }
}
