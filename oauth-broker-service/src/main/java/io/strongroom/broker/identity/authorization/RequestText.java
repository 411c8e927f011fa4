package io.strongroom.broker.identity.authorization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authorization request as JSON of strings: the request's own parameters and nothing of any class, so that reading it back makes no
 * object that a table chose.
 */
record RequestText(
        String authorizationUri,
        String clientId,
        String redirectUri,
        @Nullable String state,
        List<String> scopes,
        Map<String, String> additional) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(OAuth2AuthorizationRequest request) {
        Map<String, String> additional = new HashMap<>();
        request.getAdditionalParameters().forEach((name, value) -> {
            if (value instanceof String text) {
                additional.put(name, text);
            }
        });
        return JSON.writeValueAsString(new RequestText(
                request.getAuthorizationUri(),
                request.getClientId(),
                String.valueOf(request.getRedirectUri()),
                request.getState(),
                List.copyOf(request.getScopes()),
                additional));
    }

    static OAuth2AuthorizationRequest read(String json) {
        RequestText text = JSON.readValue(json, RequestText.class);
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text.authorizationUri)
                .clientId(text.clientId)
                .redirectUri(text.redirectUri)
                .state(text.state)
                .scopes(Set.copyOf(text.scopes))
                .additionalParameters(Map.copyOf(text.additional))
                .build();
    }
}
