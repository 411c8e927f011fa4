package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.CheckedValues.CheckedDocument;
import io.strongroom.credentials.document.Document;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds documents to the type of their credential. Raw ones may be anything and are wholly secret. */
@Component
class TypeCheck {

    /** @throws ProblemException 422 with pointers into the request's {@code environments} */
    CheckedValues check(NewType type, Map<String, Document> documents) {
        if (!type.kind().equals(CredentialType.RAW_KIND)) {
            throw ProblemException.invalid("/type/kind", "This must be raw.");
        }
        Map<String, CheckedDocument> checked = new LinkedHashMap<>();
        documents.forEach((name, document) -> checked.put(name, new CheckedDocument(document, document.leaves())));
        return new CheckedValues(CredentialType.RAW, checked, List.of());
    }
}
