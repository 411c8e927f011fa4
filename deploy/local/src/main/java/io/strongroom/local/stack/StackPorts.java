package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.Ports;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The ports of a stack, each a flag and an environment variable. */
public final class StackPorts {
    @Option(
            names = "--gateway-port",
            description = "or STRONGROOM_GATEWAY_PORT, else 8080",
            defaultValue = "${env:STRONGROOM_GATEWAY_PORT:-8080}",
            paramLabel = "PORT")
    private int gateway;

    @Option(
            names = "--credential-service-port",
            description = "or STRONGROOM_CREDENTIAL_SERVICE_PORT, else 8081",
            defaultValue = "${env:STRONGROOM_CREDENTIAL_SERVICE_PORT:-8081}",
            paramLabel = "PORT")
    private int credential;

    @Option(
            names = "--oauth-broker-service-port",
            description = "or STRONGROOM_OAUTH_BROKER_SERVICE_PORT, else 8082",
            defaultValue = "${env:STRONGROOM_OAUTH_BROKER_SERVICE_PORT:-8082}",
            paramLabel = "PORT")
    private int broker;

    @Option(
            names = "--schema-registry-service-port",
            description = "or STRONGROOM_SCHEMA_REGISTRY_SERVICE_PORT, else 8083",
            defaultValue = "${env:STRONGROOM_SCHEMA_REGISTRY_SERVICE_PORT:-8083}",
            paramLabel = "PORT")
    private int schema;

    @Option(
            names = "--audit-service-port",
            description = "or STRONGROOM_AUDIT_SERVICE_PORT, else 8084",
            defaultValue = "${env:STRONGROOM_AUDIT_SERVICE_PORT:-8084}",
            paramLabel = "PORT")
    private int audit;

    @Option(
            names = "--postgres-port",
            description = "or STRONGROOM_POSTGRES_PORT, else 5442",
            defaultValue = "${env:STRONGROOM_POSTGRES_PORT:-5442}",
            paramLabel = "PORT")
    private int postgres;

    @Option(
            names = "--kafka-port",
            description = "or STRONGROOM_KAFKA_PORT, else 9092",
            defaultValue = "${env:STRONGROOM_KAFKA_PORT:-9092}",
            paramLabel = "PORT")
    private int kafka;

    @Option(
            names = "--kafka-controller-port",
            description = "or STRONGROOM_KAFKA_CONTROLLER_PORT, else 9093",
            defaultValue = "${env:STRONGROOM_KAFKA_CONTROLLER_PORT:-9093}",
            paramLabel = "PORT")
    private int kafkaController;

    @Option(
            names = "--vault-port",
            description = "or STRONGROOM_VAULT_PORT, else 8200",
            defaultValue = "${env:STRONGROOM_VAULT_PORT:-8200}",
            paramLabel = "PORT")
    private int vault;

    @Option(
            names = "--vault-cluster-port",
            description = "or STRONGROOM_VAULT_CLUSTER_PORT, else 8201",
            defaultValue = "${env:STRONGROOM_VAULT_CLUSTER_PORT:-8201}",
            paramLabel = "PORT")
    private int vaultCluster;

    public int of(Service service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case CREDENTIAL -> credential;
            case BROKER -> broker;
            case SCHEMA -> schema;
            case AUDIT -> audit;
        };
    }

    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    int postgres() {
        return postgres;
    }

    int kafka() {
        return kafka;
    }

    int kafkaController() {
        return kafkaController;
    }

    int vault() {
        return vault;
    }

    int vaultCluster() {
        return vaultCluster;
    }

    /** The ports of a service or server by their flags. */
    Map<String, Integer> flags(String name) {
        var flags = new LinkedHashMap<String, Integer>();
        switch (name) {
            case "postgres" -> flags.put("--postgres-port", postgres);
            case "kafka" -> {
                flags.put("--kafka-port", kafka);
                flags.put("--kafka-controller-port", kafkaController);
            }
            case "vault" -> {
                flags.put("--vault-port", vault);
                flags.put("--vault-cluster-port", vaultCluster);
            }
            default -> {
                for (var service : Service.values()) {
                    if (service.folder().equals(name)) {
                        flags.put("--" + name + "-port", of(service));
                    }
                }
            }
        }
        return flags;
    }

    /** Free ports, for a stack beside another. */
    public static StackPorts free() {
        var ports = new StackPorts();
        ports.gateway = Ports.free();
        ports.credential = Ports.free();
        ports.broker = Ports.free();
        ports.schema = Ports.free();
        ports.audit = Ports.free();
        ports.postgres = Ports.free();
        ports.kafka = Ports.free();
        ports.kafkaController = Ports.free();
        ports.vault = Ports.free();
        ports.vaultCluster = Ports.free();
        return ports;
    }
}
