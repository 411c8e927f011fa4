package io.strongroom.credentials.credential;

import java.util.List;

/**
 * One environment's values, as the owner wrote them: a JSON object as text, in which numbers keep their digits and members their
 * order (tokens are copied, never turned into numbers). Not a record: it holds secrets and must neither print nor serialise.
 */
public final class Document {

    private final String text;
    private final List<String> keys;
    private final List<String> leaves;

    /**
     * @param text one JSON object
     * @param keys names of its members, in their order
     * @param leaves JSON pointers of all scalars in it, in their order
     */
    public Document(String text, List<String> keys, List<String> leaves) {
        this.text = text;
        this.keys = List.copyOf(keys);
        this.leaves = List.copyOf(leaves);
    }

    /** The JSON text itself: whoever calls this holds the secrets. */
    public String reveal() {
        return text;
    }

    /** Names of the members, in their order. */
    public List<String> keys() {
        return keys;
    }

    /** JSON pointers of all scalars, in their order; what a raw document treats as secret. */
    public List<String> leaves() {
        return leaves;
    }

    @Override
    public String toString() {
        return "Document[redacted]";
    }
}
