package io.strongroom.credentials.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.credentials.notice.WaitingNotices.OfTenant;
import io.strongroom.credentials.notice.WaitingNotices.Waiting;
import io.strongroom.platform.data.rounds.Rounds;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Delivers what people are to be told, tenant by tenant. A notice goes once it was accepted: one that is delivered twice, by two replicas or
 * because this one died in between, has the same id both times and is shown once.
 */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

    private final WaitingNotices waiting;
    private final NoticeCalls calls;
    private final NoticeSettings settings;
    private final Counter delivered;
    private final Counter failures;
    private volatile int due;

    NoticeRounds(WaitingNotices waiting, NoticeCalls calls, NoticeSettings settings, MeterRegistry meters) {
        super("notices", settings.every());
        this.waiting = waiting;
        this.calls = calls;
        this.settings = settings;
        this.delivered = Counter.builder("strongroom.notices.delivered")
                .description("Notices that were accepted")
                .register(meters);
        this.failures = Counter.builder("strongroom.notices.failures")
                .description("Deliveries that were not accepted")
                .register(meters);
        Gauge.builder("strongroom.notices.due", () -> due)
                .description("Notices that the last round found to deliver")
                .register(meters);
    }

    @Override
    protected void round() {
        int found;
        do {
            found = deliverSome();
        } while (found == settings.most());
    }

    private int deliverSome() {
        List<OfTenant> found = waiting.due(settings.most());
        due = found.size();
        found.stream()
                .collect(groupingBy(OfTenant::tenant, mapping(OfTenant::notice, toList())))
                .forEach(this::deliver);
        return found.size();
    }

    private void deliver(UUID tenant, List<Waiting> notices) {
        try {
            calls.deliver(tenant, notices);
            waiting.delivered(tenant, notices);
            delivered.increment(notices.size());
        } catch (RestClientException refused) {
            failures.increment();
            waiting.later(tenant, notices, settings.retryAfter());
            // Its message may quote the answer.
            LOG.warn(
                    "{} notices were not accepted and are delivered again: {}",
                    notices.size(),
                    refused.getClass().getSimpleName());
        }
    }
}
