package io.strongroom.bench.world;

import io.strongroom.bench.load.Call;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the suite is measured beside. The reference is what somebody would use instead: a KV v2 mount, a static policy, and a token that has the
 * {@code default} policy, too, as tokens have when nobody thinks of it. The limit is the very read that the suite makes: KV v1, a token of the
 * tenant's policy and nothing else. Both are made here, and removed at the end.
 */
public final class RawVault implements AutoCloseable {
    private static final String MOUNT = "bench";
    private static final String POLICY = "bench-reader";

    private final RunningStack stack;
    private final Api root;
    private final int values;
    private final String reader;

    public RawVault(RunningStack stack, int values) throws IOException {
        this.stack = stack;
        this.root = Api.vault(stack.vault(), stack.rootToken());
        this.values = values;
        // What a run that was killed left behind.
        root.send("DELETE", "/sys/mounts/" + MOUNT, "");
        root.post("/sys/mounts/" + MOUNT, "{\"type\":\"kv\",\"options\":{\"version\":\"2\"}}");
        IntStream.range(0, values).forEach(this::write);
        root.send(
                "PUT",
                "/sys/policies/acl/" + POLICY,
                policy("path \"%s/data/t/*\" { capabilities = [\"read\"] }".formatted(MOUNT)));
        this.reader = token("/auth/token/create-orphan", "{\"policies\":[\"%s\"],\"ttl\":\"2h\"}".formatted(POLICY));
    }

    private static String policy(String text) {
        return JsonMapper.shared().writeValueAsString(java.util.Map.of("policy", text));
    }

    /** A mount that has just been made is turned into a versioned one in the background, and refuses until then. */
    private void write(int number) {
        for (int attempt = 0; ; attempt++) {
            try {
                root.post(
                        "/" + MOUNT + "/data/t/" + number,
                        "{\"data\":{\"v\":%s}}"
                                .formatted(JsonMapper.shared().writeValueAsString(BenchTenant.values(number))));
                return;
            } catch (IllegalStateException e) {
                if (attempt == 50) {
                    throw e;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private String token(String path, String request) {
        return root.post(path, request).path("auth").path("client_token").asString();
    }

    public List<Call> reference() {
        return IntStream.range(0, values)
                .mapToObj(number ->
                        Call.get("%s/v1/%s/data/t/%d".formatted(stack.vault(), MOUNT, number), "X-Vault-Token", reader))
                .toList();
    }

    /** The paths of the world's credentials, each with a token as credential-service has it. */
    public List<Call> limit(BenchWorld world) throws SQLException {
        var tokens = new HashMap<String, String>();
        for (var tenant : world.tenantIds()) {
            tokens.put(
                    tenant,
                    token(
                            "/auth/token/create/strongroom-c",
                            "{\"policies\":[\"tenant-%s-c\"],\"ttl\":\"10m\"}".formatted(tenant)));
        }
        var calls = new ArrayList<Call>();
        try (var database = stack.credentialDatabase();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select tenant_id::text, path from value_version")) {
            while (rows.next()) {
                var token = tokens.get(rows.getString(1));
                if (token != null) {
                    calls.add(Call.get(
                            "%s/v1/%s/t/%s/c/%s"
                                    .formatted(stack.vault(), stack.mount(), rows.getString(1), rows.getString(2)),
                            "X-Vault-Token",
                            token));
                }
            }
        }
        return calls;
    }

    @Override
    public void close() {
        root.send("DELETE", "/sys/mounts/" + MOUNT, "");
        root.send("DELETE", "/sys/policies/acl/" + POLICY, "");
    }
}
