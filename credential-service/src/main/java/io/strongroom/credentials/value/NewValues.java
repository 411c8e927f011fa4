package io.strongroom.credentials.value;

import java.util.List;
import java.util.UUID;

/** One environment's values, about to be written as its next version. A class, not a record, since it carries a secret. */
public final class NewValues {

    private final UUID environment;
    private final long after;
    private final Document document;
    private final List<String> secretPaths;

    private NewValues(UUID environment, long after, Document document, List<String> secretPaths) {
        this.environment = environment;
        this.after = after;
        this.document = document;
        this.secretPaths = List.copyOf(secretPaths);
    }

    /**
     * The first values of an environment that the committing callback inserts itself, with {@link WrittenVersion}'s number and id as its version.
     *
     * @param secretPaths JSON pointers of what a worker must mask in its logs; {@link Document#leaves()} where no schema says better
     */
    public static NewValues ofNewEnvironment(UUID environment, Document document, List<String> secretPaths) {
        return new NewValues(environment, 0, document, secretPaths);
    }

    /**
     * Values that replace version {@code after} of an environment that exists; {@code 0} where it was declared without values.
     *
     * @param after the version that the writer has seen; if it is not the current one any more the write is refused
     */
    public static NewValues replacing(UUID environment, long after, Document document, List<String> secretPaths) {
        return new NewValues(environment, after, document, secretPaths);
    }
}
