package io.strongroom.platform.servers;

import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;

@Containers
class KafkaContainerTests extends ServerContract<ContainerServer> {
    private static final int PORT = Ports.free();
    private static final String BOOTSTRAP = "127.0.0.1:" + PORT;

    @Override
    ContainerServer start() {
        return ContainerServer.start(
                "kafka", new KafkaContainer("apache/kafka:4.2.1"), PORT, 9092, KafkaContainerTests::awaitAnswer);
    }

    private static void awaitAnswer() {
        Waiting.until(Duration.ofMinutes(1), () -> {
            try (var admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
                admin.describeCluster().clusterId().get(2, TimeUnit.SECONDS);
                return true;
            } catch (Exception _) {
                return false;
            }
        });
    }

    @Override
    void write(ContainerServer server, String text) throws Exception {
        KafkaContract.write(BOOTSTRAP, text);
    }

    @Override
    String read(ContainerServer server) {
        return KafkaContract.read(BOOTSTRAP);
    }
}
