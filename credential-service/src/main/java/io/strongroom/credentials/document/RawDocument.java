package io.strongroom.credentials.document;

import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A JSON value of a request's body as it was written: digits, member order and all, white space and escapes aside. Nothing is checked yet.
 *
 * <p>A component of this type in a request record takes any JSON value.
 */
@JsonDeserialize(using = RawDocumentReader.class)
public final class RawDocument {

    private final String json;

    private RawDocument(String json) {
        this.json = json;
    }

    public static RawDocument of(String json) {
        return new RawDocument(json);
    }

    /**
     * The document, if it is one that can be stored.
     *
     * @param pointer where the document stands in the request's body, {@code ""} for the body itself; pointers of errors begin with it
     * @throws io.strongroom.platform.web.problem.ProblemException {@code validation-failed}, {@code malformed-json} (a name twice) or {@code
     *     payload-too-large} (see {@link Document})
     */
    public Document checked(String pointer) {
        return DocumentScan.read(pointer, json);
    }

    /**
     * What this makes of a document as a merge patch, RFC 7396: members that it does not name keep their digits and their order, new ones
     * follow.
     */
    public RawDocument mergedInto(Document document) {
        return of(Part.merged(Part.read(document.reveal()), Part.read(json)).json());
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException {@code validation-failed} unless it is an object */
    public RawDocument requireObject(String pointer) {
        DocumentScan.requireObject(pointer, json);
        return this;
    }

    @Override
    public String toString() {
        return "RawDocument[redacted]";
    }
}
