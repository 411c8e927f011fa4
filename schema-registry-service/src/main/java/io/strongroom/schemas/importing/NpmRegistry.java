package io.strongroom.schemas.importing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The configured npm registry. Nothing of it is believed before it is verified, and an answer that is away is never "nothing". */
@Component
class NpmRegistry {

    private static final String METADATA = "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8";
    private static final long MAX_METADATA = 32L << 20;
    private static final long MAX_TARBALL = 64L << 20;

    private final NpmProperties properties;
    private final HttpClient client;

    NpmRegistry(NpmProperties properties) {
        this.properties = properties;
        this.client = HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean isConfigured() {
        return properties.address().isPresent();
    }

    /**
     * The highest versions of a package, highest first; empty if the registry does not have it.
     *
     * @throws RegistryFailure if it cannot be told
     */
    Optional<List<ListedVersion>> versions(String packageName) throws RegistryFailure, InterruptedException {
        String path = URLEncoder.encode(packageName, StandardCharsets.UTF_8).replace("%40", "@");
        Optional<byte[]> answer =
                fetch().get(address().resolve(path), METADATA, BodyHandlers::ofByteArray, MAX_METADATA);
        return answer.isEmpty() ? Optional.empty() : Optional.of(Listing.read(answer.get(), properties.maxVersions()));
    }

    /**
     * What a version's tarball says, verified before it is opened; empty if the registry does not have it.
     *
     * @throws RegistryFailure if it cannot be had or trusted
     */
    Optional<Contents> contents(ListedVersion listed) throws RegistryFailure, InterruptedException {
        Path file = temporary();
        try {
            URI address = hosts().locate(listed.tarball());
            Optional<Path> tarball = fetch().get(
                            address,
                            "*/*",
                            () -> BodyHandlers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING),
                            MAX_TARBALL);
            return tarball.isEmpty() ? Optional.empty() : Optional.of(verified(listed, file));
        } finally {
            delete(file);
        }
    }

    private static Contents verified(ListedVersion listed, Path file) throws RegistryFailure {
        try {
            if (!listed.integrity().orElseThrow().matches(file)) {
                throw new RegistryFailure("integrity-mismatch");
            }
        } catch (IOException unreadable) {
            throw new RegistryFailure("tarball-unreadable");
        }
        return Tarball.read(file);
    }

    private Fetch fetch() throws RegistryFailure {
        return new Fetch(client, hosts(), properties.answerTimeout());
    }

    private RegistryHosts hosts() throws RegistryFailure {
        return new RegistryHosts(address(), properties.tarballHosts());
    }

    private URI address() throws RegistryFailure {
        return properties.address().orElseThrow(() -> new RegistryFailure("registry-not-configured"));
    }

    private static Path temporary() throws RegistryFailure {
        try {
            return Files.createTempFile("strongroom-", ".tgz");
        } catch (IOException full) {
            throw new RegistryFailure("no-space");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
        }
    }
}
