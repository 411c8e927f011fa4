package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a credential's values are made for: any document, or the configuration of an adaptor.
 *
 * @param version the version of the adaptor whose schema the values were held to; null where no schema was known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CredentialType(
        String kind, @Nullable String adaptor, @Nullable String version) {

    public static final String RAW_KIND = "raw";
    public static final String ADAPTOR_KIND = "adaptor";
    public static final CredentialType RAW = new CredentialType(RAW_KIND, null, null);

    public static CredentialType adaptor(String adaptor, @Nullable String version) {
        return new CredentialType(ADAPTOR_KIND, adaptor, version);
    }
}
