package io.strongroom.credentials.access;

import io.strongroom.platform.test.access.AccessTable;
import io.strongroom.platform.test.access.AccessTable.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The rows of the access table about this service, but for deleted things: deploy/e2e asks for those. */
final class OwnRows {

    /** What paths begin with. */
    private static final Set<String> OWN =
            Set.of("projects", "credentials", "transfers", "settings", "withdrawals", "account-kinds", "limits");

    private static final String LIMITS_OF_A_TENANT = " /tenants/{t}/limits";

    private OwnRows() {}

    static List<Row> all() {
        return AccessTable.rows(Path.of("..")).stream()
                .filter(row -> OWN.contains(row.operation().split("/", 3)[1])
                        || row.operation().endsWith(LIMITS_OF_A_TENANT))
                .filter(row -> !row.thing().equals("deleted"))
                .toList();
    }
}
