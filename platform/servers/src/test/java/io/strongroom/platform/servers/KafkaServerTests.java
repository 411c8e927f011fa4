package io.strongroom.platform.servers;

import io.strongroom.platform.servers.kafka.KafkaServer;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.Supervisor;

class KafkaServerTests extends StartedServerContract<KafkaServer> {
    @Override
    KafkaServer start(ServerFolder folder) {
        return KafkaServer.start(folder, Ports.free(), Ports.free(), Supervisor.WATCHDOG);
    }

    @Override
    void write(KafkaServer server, String text) throws Exception {
        KafkaContract.write(server.bootstrap(), text);
    }

    @Override
    String read(KafkaServer server) {
        return KafkaContract.read(server.bootstrap());
    }
}
