package io.strongroom.audit;

import io.strongroom.platform.data.JdbcDataPlatform;
import io.strongroom.platform.events.EventsPlatform;
import io.strongroom.platform.web.WebPlatform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({WebPlatform.class, JdbcDataPlatform.class, EventsPlatform.class})
public class AuditServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(AuditServiceApplication.class, args);
    }
}
