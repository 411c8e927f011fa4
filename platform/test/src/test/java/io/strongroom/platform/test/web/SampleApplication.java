package io.strongroom.platform.test.web;

import io.strongroom.platform.web.WebPlatform;
import io.strongroom.platform.web.peer.InternalAccess;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.RefusalListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service with nothing of its own but a few endpoints. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({WebPlatform.class, SampleEndpoints.class})
class SampleApplication {

    @Bean
    InternalAccess internalAccess() {
        return new InternalAccess().allow("credential-service", "POST", "/internal/things/{thing}");
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    /** Remembers what the error boundary told. */
    static final class Refusals implements RefusalListener {

        final List<String> codes = new CopyOnWriteArrayList<>();

        @Override
        public void refused(jakarta.servlet.http.HttpServletRequest request, ProblemException problem) {
            codes.add(problem.code().code());
            if (problem.code().code().equals("conflict")) {
                throw new IllegalStateException("The listener fails");
            }
        }
    }
}
