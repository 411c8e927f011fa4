package io.strongroom.schemas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class SchemaRegistryServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(SchemaRegistryServiceApplication.class, args);
    }
}
