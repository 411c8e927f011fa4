package io.strongroom.schemas.schema;

import io.strongroom.platform.jsonschema.Pointers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A schema together with what the overlay knows of its adaptor. */
public final class AnnotatedSchema {

    private final ConfigurationSchema schema;
    private final Overlay.Entry known;
    private final List<Finding> findings;

    private AnnotatedSchema(ConfigurationSchema schema, Overlay.Entry known) {
        this.schema = schema;
        this.known = known;
        this.findings = List.copyOf(Findings.of(schema, known));
    }

    public static AnnotatedSchema of(String adaptor, ConfigurationSchema schema, Overlay overlay) {
        return new AnnotatedSchema(schema, overlay.of(adaptor));
    }

    public ConfigurationSchema schema() {
        return schema;
    }

    /** Pointers of the properties that are secret, those of the schema first. */
    public List<String> secretPointers() {
        Set<String> pointers = new LinkedHashSet<>();
        schema.properties().stream()
                .filter(SchemaProperty::writeOnly)
                .map(SchemaProperty::pointer)
                .forEach(pointers::add);
        known.secret().stream().map(name -> Pointers.child("", name)).forEach(pointers::add);
        return List.copyOf(pointers);
    }

    /** Pointers of the properties that hold a URL or decide which host is called. */
    public List<String> urlPointers() {
        Set<String> pointers = new LinkedHashSet<>();
        schema.properties().stream()
                .filter(SchemaProperty::isUrl)
                .map(SchemaProperty::pointer)
                .forEach(pointers::add);
        known.host().stream().map(name -> Pointers.child("", name)).forEach(pointers::add);
        return List.copyOf(pointers);
    }

    public List<AuthKind> auth() {
        return AuthKind.of(schema);
    }

    public List<Finding> findings() {
        return findings;
    }
}
