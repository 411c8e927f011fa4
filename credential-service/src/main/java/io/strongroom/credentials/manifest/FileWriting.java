package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.manifest.KnownCredential.KnownShare;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes credentials as the file that an import takes: the same bytes as long as nothing of them has changed. */
final class FileWriting {

    private static final String COMMENT = "Credentials of Strongroom. This file names keys and never holds a value.";

    private static final JsonMapper JSON = new JsonMapper();

    private static final Comparator<KnownCredential> ORDER = Comparator.comparing(
                    (KnownCredential credential) -> credential.externalId() == null)
            .thenComparing(FileWriting::externalId)
            .thenComparing(credential -> credential.id().toString());

    private FileWriting() {}

    /** @throws ProblemException 409 {@code too-many-credentials} */
    static String yaml(List<KnownCredential> credentials) {
        return YamlWriter.write(COMMENT, file(credentials));
    }

    /** @throws ProblemException as {@link #yaml} */
    static byte[] json(List<KnownCredential> credentials) {
        return JSON.writeValueAsBytes(file(credentials));
    }

    private static Map<String, Object> file(List<KnownCredential> credentials) {
        if (credentials.size() > CredentialsFile.MOST_CREDENTIALS) {
            throw ProblemException.of(
                    ManifestError.TOO_MANY_CREDENTIALS,
                    "A file has at most 1,000 credentials. Ask for fewer with the parameters q and type.");
        }
        Map<String, Long> times = credentials.stream()
                .filter(credential -> credential.externalId() != null)
                .collect(Collectors.groupingBy(FileWriting::externalId, Collectors.counting()));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("strongroom", CredentialsFile.VERSION);
        file.put(
                "credentials",
                credentials.stream()
                        .sorted(ORDER)
                        .map(credential -> item(credential, times.getOrDefault(externalId(credential), 2L) > 1))
                        .toList());
        return file;
    }

    private static String externalId(KnownCredential credential) {
        return String.valueOf(credential.externalId());
    }

    /** @param byId where the external id does not tell which one it is */
    private static Map<String, Object> item(KnownCredential credential, boolean byId) {
        Map<String, Object> item = new LinkedHashMap<>();
        put(
                item,
                "id",
                byId || credential.externalId() == null ? credential.id().toString() : null);
        put(item, "external_id", credential.externalId());
        item.put("name", credential.name());
        item.put("type", type(credential.type()));
        item.put("account", credential.account().text());
        put(item, "expires_at", credential.expiresAt());
        item.put(
                "environments",
                credential.environments().stream()
                        .collect(Collectors.toMap(
                                KnownCredential.KnownEnvironment::name,
                                environment ->
                                        environment.keys().isEmpty() ? Map.of() : Map.of("keys", environment.keys()),
                                (first, second) -> first,
                                LinkedHashMap::new)));
        item.put(
                "projects", credential.shares().stream().map(FileWriting::share).toList());
        return item;
    }

    private static Map<String, Object> type(CredentialType known) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("kind", known.kind());
        put(type, "adaptor", known.adaptor());
        put(type, "version", known.version());
        return type;
    }

    private static Map<String, Object> share(KnownShare known) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("project", known.project().toString());
        share.put("name", known.name());
        share.put("environments", known.environments());
        put(share, "expires_at", known.expiresAt());
        put(share, "reason", known.reason());
        return share;
    }

    private static void put(Map<String, Object> to, String name, @Nullable Object value) {
        if (value != null) {
            to.put(name, value.toString());
        }
    }
}
