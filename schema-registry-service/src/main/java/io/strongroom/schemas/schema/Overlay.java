package io.strongroom.schemas.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we know of adaptors beyond their published schemas: secrets that are not marked, properties that decide which host is called,
 * defaults that are doubtful. It is a reviewed file of our own ({@code overlay/adaptors.json}), so that the published bytes stay as they are.
 */
public final class Overlay {

    private static final String FILE = "/overlay/adaptors.json";

    private final Map<String, Entry> adaptors;

    private Overlay(Map<String, Entry> adaptors) {
        this.adaptors = adaptors;
    }

    /** The overlay of this release. */
    public static Overlay bundled() {
        JsonMapper strict = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = Objects.requireNonNull(Overlay.class.getResourceAsStream(FILE), FILE)) {
            return new Overlay(strict.readValue(file, Content.class).adaptors());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Entry of(String adaptor) {
        return adaptors.getOrDefault(adaptor, Entry.NONE);
    }

    Map<String, Entry> adaptors() {
        return adaptors;
    }

    record Content(Map<String, Entry> adaptors) {}

    /**
     * What is known of one adaptor, whatever its version.
     *
     * @param secret names of properties that are secret
     * @param host names of properties that decide which host is called
     */
    record Entry(List<String> secret, List<String> host, Map<String, DoubtfulDefault> doubtfulDefaults) {

        static final Entry NONE = new Entry(null, null, null);

        Entry(
                @Nullable List<String> secret,
                @Nullable List<String> host,
                @Nullable Map<String, DoubtfulDefault> doubtfulDefaults) {
            this.secret = secret == null ? List.of() : secret;
            this.host = host == null ? List.of() : host;
            this.doubtfulDefaults = doubtfulDefaults == null ? Map.of() : doubtfulDefaults;
        }
    }

    /**
     * A default that is hardly what its author meant.
     *
     * @param value the default's JSON text
     */
    record DoubtfulDefault(String value, String message) {}
}
