package io.strongroom.platform.jsonschema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the validator's errors, which hold the values they speak of, into {@link Violation}s, which do not. Where alternatives
 * ({@code anyOf}, {@code oneOf}) failed at one place, what is left is one sentence about that place.
 */
final class Violations {

    private Violations() {}

    static List<Violation> of(List<Error> errors) {
        Map<String, List<Error>> byPlace = errors.stream()
                .collect(Collectors.groupingBy(Violations::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .flatMap(at -> at(at.getKey(), at.getValue()).stream())
                .limit(DocumentSchema.MAX_VIOLATIONS)
                .toList();
    }

    private static List<Violation> at(String pointer, List<Error> errors) {
        List<Error> inAlternatives =
                errors.stream().filter(Violations::isInAlternative).toList();
        List<Error> mismatches =
                inAlternatives.stream().filter(Violations::isType).toList();
        Map<String, Violation> found = new LinkedHashMap<>();
        if (!mismatches.isEmpty() && mismatches.size() == inAlternatives.size()) {
            found.put("type", new Violation(pointer, "type", Messages.types(expectedTypes(mismatches))));
        }
        for (Error error : errors) {
            if (!mismatches.contains(error) && !isSummary(error, inAlternatives)) {
                String code = Messages.code(error.getKeyword());
                found.putIfAbsent(code, new Violation(pointer, code, Messages.of(error)));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static boolean isSummary(Error error, List<Error> inAlternatives) {
        return !inAlternatives.isEmpty() && Set.of("anyOf", "oneOf").contains(error.getKeyword());
    }

    private static Set<String> expectedTypes(List<Error> mismatches) {
        return mismatches.stream()
                .flatMap(error -> Messages.expected(error).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isInAlternative(Error error) {
        var path = error.getEvaluationPath();
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            if (Set.of("anyOf", "oneOf").contains(String.valueOf(path.getElement(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(Error error) {
        return "type".equals(error.getKeyword());
    }

    private static String place(Error error) {
        String pointer = Pointers.of(error.getInstanceLocation());
        boolean namesMember = Set.of("required", "additionalProperties", "unevaluatedProperties")
                .contains(error.getKeyword());
        return namesMember && error.getProperty() != null ? Pointers.child(pointer, error.getProperty()) : pointer;
    }
}
