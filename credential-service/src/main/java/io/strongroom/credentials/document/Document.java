package io.strongroom.credentials.document;

import io.strongroom.platform.vault.SecretValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An environment's values: one JSON object that may be stored. Numbers keep the digits and members the order in which they were written.
 *
 * <p>At most 256 KiB, 768 KiB as it is stored (escaped), 64 deep, 2,000 values; names of at most 255 characters; no NUL, no half surrogate pair, no name
 * twice in one object.
 */
public final class Document {

    static final int MAX_BYTES = 256 * 1024;
    static final int MAX_DEPTH = 64;
    static final int MAX_VALUES = 2_000;
    static final int MAX_NAME = 255;

    private final SecretValue content;
    private final List<String> keys;
    private final List<String> leaves;

    Document(SecretValue content, List<String> keys, List<String> leaves) {
        this.content = content;
        this.keys = List.copyOf(keys);
        this.leaves = List.copyOf(leaves);
    }

    /** What the secret store gave back: it was checked when it was written. */
    public static Document stored(SecretValue content) {
        return DocumentScan.read("", content.reveal());
    }

    /** The document's text, as a secret. */
    public SecretValue content() {
        return content;
    }

    /** The document's text itself: whoever calls this holds the secrets. */
    public String reveal() {
        return content.reveal();
    }

    /** Names of the top-level keys, in the document's order. */
    public List<String> keys() {
        return keys;
    }

    /** JSON pointers (RFC 6901) of every string, number, boolean and null, in the document's order: what is secret of a document without a schema. */
    public List<String> leaves() {
        return leaves;
    }

    /** In which top-level keys it differs from the one before it; other digits or another order are a difference. */
    public KeyChanges changesFrom(Document before) {
        Map<String, Part> then = before.members();
        Map<String, Part> now = members();
        return new KeyChanges(
                now.keySet().stream().filter(name -> !then.containsKey(name)).toList(),
                then.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
                now.entrySet().stream()
                        .filter(member -> differs(then.get(member.getKey()), member.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean differs(@Nullable Part then, Part now) {
        return then != null && !then.json().equals(now.json());
    }

    private Map<String, Part> members() {
        return Part.read(content.reveal()) instanceof Part.Members read ? read.asMap() : Map.of();
    }

    /**
     * The same document with some of its strings changed, which must not be longer than they were.
     *
     * @param strings by JSON pointer
     */
    public Document replacing(Map<String, String> strings) {
        String text = TextReplacement.in(DocumentScan.JSON, content.reveal(), strings);
        return new Document(SecretValue.of(text), keys, leaves);
    }

    @Override
    public String toString() {
        return "Document[redacted]";
    }
}
