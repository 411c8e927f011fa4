package io.strongroom.broker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class OauthBrokerServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(OauthBrokerServiceApplication.class, args);
    }
}
