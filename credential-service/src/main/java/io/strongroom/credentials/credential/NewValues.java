package io.strongroom.credentials.credential;

import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.document.KeyChanges;
import java.util.List;
import java.util.UUID;

/** Values that an environment is to get as its version {@code number}. Not a record: it holds secrets. */
public final class NewValues {

    private final UUID environmentId;
    private final long number;
    private final Document document;
    private final List<String> secretPaths;
    private final ValueAction action;
    private final KeyChanges changes;

    /**
     * Values of an environment that had none.
     *
     * @param environmentId an environment that exists, or that the same transaction makes
     * @param number the public number of the version, counted per environment from 1
     * @param secretPaths JSON pointers of what a reader should mask
     */
    public NewValues(UUID environmentId, long number, Document document, List<String> secretPaths) {
        this(environmentId, number, document, secretPaths, ValueAction.WRITTEN, KeyChanges.adding(document.keys()));
    }

    /** @param changes against the values before these */
    public NewValues(
            UUID environmentId,
            long number,
            Document document,
            List<String> secretPaths,
            ValueAction action,
            KeyChanges changes) {
        this.environmentId = environmentId;
        this.number = number;
        this.document = document;
        this.secretPaths = List.copyOf(secretPaths);
        this.action = action;
        this.changes = changes;
    }

    public UUID environmentId() {
        return environmentId;
    }

    public long number() {
        return number;
    }

    public Document document() {
        return document;
    }

    public List<String> secretPaths() {
        return secretPaths;
    }

    public ValueAction action() {
        return action;
    }

    public KeyChanges changes() {
        return changes;
    }

    @Override
    public String toString() {
        return "NewValues[environment=" + environmentId + ", number=" + number + ", document=redacted]";
    }
}
