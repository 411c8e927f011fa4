package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.CheckedValues.CheckedDocument;
import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.schema.AdaptorSchema;
import io.strongroom.credentials.schema.AdaptorSchemas;
import io.strongroom.credentials.schema.DocumentCheck;
import io.strongroom.credentials.schema.SchemaWarning;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Holds documents to the type of their credential: raw ones may be anything and are wholly secret, others are held to the adaptor's
 * schema.
 */
@Component
public class TypeCheck {

    private final AdaptorSchemas schemas;

    TypeCheck(AdaptorSchemas schemas) {
        this.schemas = schemas;
    }

    /** @throws ProblemException 422 with pointers into the request's {@code environments}, or at its {@code type} */
    CheckedValues check(NewType type, Map<String, Document> documents) {
        return check(type, documents, name -> Pointers.below("/environments", name));
    }

    /**
     * Values for one environment of a credential that is there already, held to the version that its other values were held to.
     *
     * @throws ProblemException 422 with pointers into the document
     */
    public CheckedValues check(CredentialType type, String environment, Document document) {
        var asked = new NewType(type.kind(), type.adaptor(), type.version());
        return check(asked, Map.of(environment, document), name -> "");
    }

    private CheckedValues check(NewType type, Map<String, Document> documents, UnaryOperator<String> place) {
        return type.kind().equals(CredentialType.RAW_KIND) ? raw(documents) : adaptor(type, documents, place);
    }

    private static CheckedValues raw(Map<String, Document> documents) {
        Map<String, CheckedDocument> checked = new LinkedHashMap<>();
        documents.forEach((name, document) -> checked.put(name, new CheckedDocument(document, document.leaves())));
        return new CheckedValues(CredentialType.RAW, checked, List.of());
    }

    /** @param place where an environment's document stands in the request's body */
    private CheckedValues adaptor(NewType type, Map<String, Document> documents, UnaryOperator<String> place) {
        String adaptor = Objects.requireNonNull(type.adaptor());
        AdaptorSchema schema = schemas.find(adaptor, type.version());
        Map<String, CheckedDocument> checked = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        documents.forEach((name, document) -> {
            DocumentCheck check = schema.check(document);
            checked.put(name, new CheckedDocument(check.document(), check.secretPaths()));
            check.errors().forEach(error -> errors.add(below(place.apply(name), error)));
            check.warnings().forEach(warning -> warnings.add(of(name, warning)));
        });
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new CheckedValues(CredentialType.adaptor(adaptor, schema.version()), checked, warnings);
    }

    private static FieldError below(String document, FieldError error) {
        return new FieldError(document + error.pointer(), error.message());
    }

    private static Warning of(String environment, SchemaWarning warning) {
        return new Warning(environment, warning.pointer(), warning.code(), warning.message());
    }
}
