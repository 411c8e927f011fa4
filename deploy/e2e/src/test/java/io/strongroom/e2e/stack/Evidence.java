package io.strongroom.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running stack keeps and shows, read past its services: tables, Vault, Kafka, logs, metrics. */
public final class Evidence {

    private static final JsonNode LOCAL = Stack.demo().all();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Evidence() {}

    /** Each row of each table of each database, as text. */
    public static List<String> databaseRows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> database :
                LOCAL.path("postgres").path("databases").properties()) {
            try (Connection connection = database(database.getValue().asString());
                    Statement tables = connection.createStatement();
                    ResultSet names = tables.executeQuery(
                            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
                while (names.next()) {
                    readRows(connection, names.getString(1), rows);
                }
            }
        }
        return rows;
    }

    private static void readRows(Connection connection, String table, List<String> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select t::text from " + table + " t")) {
            while (result.next()) {
                rows.add(table + " " + result.getString(1));
            }
        }
    }

    public static Connection database(String name) throws SQLException {
        JsonNode postgres = LOCAL.path("postgres");
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                postgres.path("host").asString(),
                                postgres.path("port").asInt(),
                                name),
                postgres.path("user").asString(),
                postgres.path("password").asString());
    }

    /** Past the service, as nobody may. */
    public static void makeMember(String tenant, String project, String user) throws SQLException {
        try (Connection connection = credentialDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into project_member (tenant_id, project_id, user_id, role, added_by, added_at) values ('%s', '%s', '%s', 'viewer', '%s', now())"
                            .formatted(tenant, project, user, user));
        }
    }

    private static Connection credentialDatabase() throws SQLException {
        return database(LOCAL.path("postgres")
                .path("databases")
                .path("credential-service")
                .asString());
    }

    /** How many paths Vault holds of a tenant's credentials. */
    public static int vaultPaths(String tenant) {
        return new VaultPaths(Stack.demo(), tenant).paths().size();
    }

    /** What Vault holds under the paths that the rows of this credential name. */
    public static List<String> vaultValues(String credential) throws Exception {
        List<String> values = new ArrayList<>();
        try (Connection connection = credentialDatabase();
                Statement statement = connection.createStatement();
                ResultSet paths = statement.executeQuery(
                        "select 't/' || tenant_id || '/c/' || path from value_version where credential_id = '"
                                + credential + "'")) {
            while (paths.next()) {
                values.add(vault(paths.getString(1)));
            }
        }
        return values;
    }

    /** The document under a path of Vault, empty where there is none. */
    public static String vault(String path) throws IOException, InterruptedException {
        JsonNode vault = LOCAL.path("vault");
        HttpRequest request = HttpRequest.newBuilder(URI.create(vault.path("address")
                                .asString() + "/v1/" + vault.path("mount").asString() + "/" + path))
                .header(
                        "X-Vault-Token",
                        Files.readString(Path.of(vault.path("token_file").asString()))
                                .strip())
                .build();
        JsonNode answer = JsonMapper.shared()
                .readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        return answer.path("data").path("v").asString("");
    }

    /** The metrics page of each service. */
    public static List<String> metrics() throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : LOCAL.path("services").properties()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(service.getValue().asString() + "/actuator/prometheus"))
                    .build();
            pages.add(HTTP.send(request, BodyHandlers.ofString()).body());
        }
        return pages;
    }

    /** Headers, key and value of every record of every topic. */
    public static List<String> kafkaRecords() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", LOCAL.path("kafka").path("bootstrap").asString());
        List<String> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(text(record)));
            }
        }
        return records;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        record.headers().forEach(header -> text.append(text(header.value())).append('\n'));
        return text.append(text(record.key()))
                .append('\n')
                .append(text(record.value()))
                .toString();
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The log files, of services and servers, that hold these bytes. */
    public static List<Path> logsWith(byte[] needle) throws IOException {
        String wanted = new String(needle, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(Path.of(LOCAL.path("logs").asString()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, wanted))
                    .toList();
        }
    }

    private static boolean contains(Path file, String wanted) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
