package io.strongroom.platform.web.peer;

import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/** This service's own identity. Its tokens need no call to anybody and work in background jobs. */
public final class ServiceIdentity {

    static final long LIFE_SECONDS = 60;

    private final String name;
    private final PrivateKey key;
    private final Clock clock;

    private ServiceIdentity(String name, PrivateKey key, Clock clock) {
        this.name = name;
        this.key = key;
        this.clock = clock;
    }

    /** @param privateKey PEM file of an Ed25519 key, PKCS#8 */
    public static ServiceIdentity of(String name, Path privateKey, Clock clock) {
        return new ServiceIdentity(name, PeerKeys.privateKey(privateKey), clock);
    }

    public String name() {
        return name;
    }

    /**
     * 256 bits that only this service can make, the same for every replica as long as its private key stays: for a service that has no
     * secret store. HKDF, RFC 5869, whose label keeps it apart from the key itself and from others derived from it.
     */
    public byte[] derivedKey(String label) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key.getEncoded())
                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has HKDF-SHA256 since release 25", impossible);
        }
    }

    /**
     * A token of 60 s for one call.
     *
     * @param audienceService the service that is called
     * @param tenant whose data the call is about; the reserved tenant when it is about none
     * @param onBehalfOf the user or client that the call is made for
     */
    public String token(String audienceService, UUID tenant, @Nullable String onBehalfOf) {
        long now = clock.instant().getEpochSecond();
        ServiceClaims claims = new ServiceClaims(
                name,
                audienceService,
                tenant.toString(),
                onBehalfOf,
                now,
                now + LIFE_SECONDS,
                Ids.v7().toString());
        return ServiceTokens.sign(claims, key);
    }
}
