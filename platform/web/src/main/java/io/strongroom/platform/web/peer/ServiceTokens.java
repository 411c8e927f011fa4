package io.strongroom.platform.web.peer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The compact form of a service token: a JWS, RFC 7515, with EdDSA over Ed25519, RFC 8037, and no other algorithm. */
final class ServiceTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder TO_BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            TO_BASE64.encodeToString("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
    private static final int LONGEST = 4_096;

    private ServiceTokens() {}

    static String sign(ServiceClaims claims, PrivateKey key) {
        String signed = HEADER + "." + TO_BASE64.encodeToString(JSON.writeValueAsBytes(claims));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + TO_BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("This service's key cannot sign", unusable);
        }
    }

    /** What a token says, before anything of it is believed; empty for what is no such token. */
    static Optional<ServiceClaims> claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3 || !parts[0].equals(HEADER)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Base64.getUrlDecoder().decode(parts[1]), ServiceClaims.class));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isSignedBy(String token, PublicKey key) {
        int end = token.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
