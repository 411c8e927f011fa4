package io.strongroom.broker.identity.session;

import io.strongroom.broker.identity.secret.Seal;
import io.strongroom.broker.identity.secret.SharedSecrets;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Login sessions in PostgreSQL, so that any replica knows them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookies(SharedSecrets secrets, PublicAddress address) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName("strongroom_login");
        cookies.setCookiePath("/");
        cookies.setSameSite("Lax");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setUseSecureCookie(address.isSecure());
        return new SealedCookies(cookies, new Seal(() -> secrets.key("session-cookie-key")));
    }

    /** Text and nothing else: a table never becomes an object of a class that it names. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(
                Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        conversions.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return conversions;
    }
}
