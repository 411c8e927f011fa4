package io.strongroom.credentials.schema;

import io.strongroom.credentials.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema that documents of an adaptor are held to, or the knowledge that there is none. */
public sealed interface AdaptorSchema permits PublishedAdaptorSchema, AdaptorSchema.Missing {

    /** The adaptor's version; null if it is not known. */
    @Nullable
    String version();

    /** Checks a document and makes it what is to be stored. Nothing of it is sent anywhere. */
    DocumentCheck check(Document document);

    /** Documents are stored as they are, wholly secret, with a warning. */
    record Missing(@Nullable String version, SchemaWarning warning) implements AdaptorSchema {

        @Override
        public DocumentCheck check(Document document) {
            return new DocumentCheck(document, document.leaves(), List.of(), List.of(warning));
        }
    }
}
