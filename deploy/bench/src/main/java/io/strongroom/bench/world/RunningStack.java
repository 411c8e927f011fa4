package io.strongroom.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started local stack, as its {@code local.json} tells of it. */
public record RunningStack(JsonNode file) {
    public static RunningStack of(Path folder) {
        return new RunningStack(
                JsonMapper.shared().readTree(folder.resolve("local.json").toFile()));
    }

    public String gateway() {
        return file.path("gateway").asString();
    }

    public String service(String name) {
        return file.path("services").path(name).asString();
    }

    String superuserToken() {
        return file.path("superuser").path("api_token").asString();
    }

    public Map<String, Long> pids() {
        var pids = new LinkedHashMap<String, Long>();
        file.path("pids")
                .properties()
                .forEach(entry -> pids.put(entry.getKey(), entry.getValue().asLong()));
        return pids;
    }

    String vault() {
        return file.path("vault").path("address").asString();
    }

    String mount() {
        return file.path("vault").path("mount").asString();
    }

    public Path vaultAuditLog() {
        return Path.of(file.path("vault").path("audit_log").asString());
    }

    String rootToken() throws IOException {
        return Files.readString(Path.of(file.path("vault").path("token_file").asString()))
                .strip();
    }

    /** As the local server's own user, who sees past row-level security. */
    public Connection credentialDatabase() throws SQLException {
        var postgres = file.path("postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                postgres.path("host").asString(),
                                postgres.path("port").asInt(),
                                postgres.path("databases")
                                        .path("credential-service")
                                        .asString()),
                postgres.path("user").asString(),
                postgres.path("password").asString());
    }
}
