package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.InitialSharing.GrantedEnvironment;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The environments that a credential declares, with or without values. */
@Component
class DeclaredEnvironments {

    private static final String OF_CREDENTIAL =
            "select name, id from environment where tenant_id = :tenant and credential_id = :credential";

    private final JdbcClient jdbc;

    DeclaredEnvironments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids by name, in the current transaction. */
    Map<String, UUID> of(UUID credential) {
        Map<String, UUID> ids = new HashMap<>();
        jdbc.sql(OF_CREDENTIAL)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .query(row -> {
                    ids.put(row.getString("name"), row.getObject("id", UUID.class));
                });
        return ids;
    }

    static Map<UUID, String> byId(Map<String, UUID> declared) {
        return declared.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** @throws ProblemException 422 with the pointer of each name that is not declared */
    static List<GrantedEnvironment> pick(Map<String, UUID> declared, List<String> names) {
        List<FieldError> unknown = IntStream.range(0, names.size())
                .filter(i -> !declared.containsKey(names.get(i)))
                .mapToObj(i -> new FieldError("/environments/" + i, "The credential declares no such environment."))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        return names.stream()
                .distinct()
                .map(name -> new GrantedEnvironment(Objects.requireNonNull(declared.get(name)), name))
                .toList();
    }
}
