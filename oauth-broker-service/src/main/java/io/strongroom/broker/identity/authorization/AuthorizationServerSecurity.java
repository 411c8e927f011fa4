package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.session.LoginSessions;
import io.strongroom.broker.identity.session.PublicAddress;
import io.strongroom.broker.identity.session.ReturnPath;
import io.strongroom.broker.identity.session.SignedInUser;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Spring Authorization Server, cut to the endpoints and grants that the suite offers. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            LoginSessions sessions,
            LoginFreshness freshness,
            ReturnPath returnPath,
            PublicAddress address,
            @Qualifier("problemAdvice") HandlerExceptionResolver problems) {
        http.securityMatchers(matchers -> matchers.requestMatchers(
                                HttpMethod.GET,
                                AuthorizationPaths.AUTHORIZE,
                                AuthorizationPaths.JWKS,
                                AuthorizationPaths.OPENID,
                                AuthorizationPaths.METADATA)
                        .requestMatchers(
                                HttpMethod.POST,
                                AuthorizationPaths.TOKEN,
                                AuthorizationPaths.INTROSPECT,
                                AuthorizationPaths.REVOKE))
                .oauth2AuthorizationServer(AuthorizationServerSecurity::endpoints)
                .authorizeHttpRequests(requests -> requests.requestMatchers(AuthorizationPaths.AUTHORIZE)
                        .access((caller, context) -> new AuthorizationDecision(
                                caller.get() instanceof SignedInUser || isSilent(context.getRequest())))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SignInEntryPoint(returnPath, address)))
                .addFilterBefore(new ProblemBoundary(problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new LoginSessionFilter(sessions, freshness), SecurityContextHolderFilter.class);
        return withoutTheRest(http).build();
    }

    /** With {@code prompt=none} nobody is sent anywhere: the server tells the client that a login is required. */
    private static boolean isSilent(jakarta.servlet.http.HttpServletRequest request) {
        return "none".equals(request.getParameter("prompt"));
    }

    private static HttpSecurity withoutTheRest(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // OpenID Connect brings a resource server for endpoints that are not offered; no bearer token gets in
                // by it.
                .oauth2ResourceServer(server -> server.bearerTokenResolver(request -> null)
                        .jwt(jwt -> jwt.decoder(token -> {
                            throw new BadJwtException("Bearer tokens are not taken here");
                        })));
    }

    private static void endpoints(OAuth2AuthorizationServerConfigurer server) {
        server.oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                        endpoint.providerConfigurationCustomizer(document -> document.claims(ServerMetadata::trim))))
                .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        document -> document.claims(ServerMetadata::trim)))
                .clientAuthentication(clients ->
                        clients.authenticationProviders(AuthorizationServerSecurity::compareGeneratedSecrets))
                .authorizationEndpoint(
                        endpoint -> endpoint.authenticationProviders(AuthorizationServerSecurity::redirectToLoopback)
                                .errorResponseHandler(new AuthorizationErrors()))
                .tokenEndpoint(endpoint ->
                        endpoint.accessTokenRequestConverters(converters -> converters.addFirst(new DefaultScopes())))
                .tokenIntrospectionEndpoint(endpoint ->
                        endpoint.authenticationProviders(providers -> providers.replaceAll(TenantIntrospection::new)));
    }

    private static void compareGeneratedSecrets(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new MachineSecrets());
            }
        });
    }

    private static void redirectToLoopback(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthenticationValidator(new LoopbackRedirects()
                        .andThen(OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR));
            }
        });
    }
}
