package io.strongroom.broker.identity.session;

import io.strongroom.broker.identity.secret.Seal;
import io.strongroom.broker.identity.secret.SharedSecrets;
import io.strongroom.broker.identity.user.Email;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Bounds guessing. An attempt is counted before its password is looked at, so that many at once cannot slip past, and taken back when it
 * succeeds. There is no bound by mail address alone: with it anybody could lock anybody out.
 */
@Component
class SignInThrottle {

    private static final String COUNT = """
            insert into sign_in_failures as f (subject, failures, since) values (:subject, 1, :now)
            on conflict (subject) do update set
                failures = case when f.since < :oldest then 1 else f.failures + 1 end,
                since = case when f.since < :oldest then :now else f.since end
            returning failures, since
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final SignInProperties properties;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, SharedSecrets secrets, SignInProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.seal = new Seal(() -> secrets.key("sign-in-failures-key"));
        this.properties = properties;
        this.clock = clock;
    }

    /** Counts an attempt. Gives how long to wait when there were too many. */
    Optional<Duration> attempt(String email, String ip) {
        Optional<Duration> byAddress = count(address(ip), properties.perAddress());
        return byAddress.isPresent() ? byAddress : count(person(email, ip), properties.perPerson());
    }

    private Optional<Duration> count(byte[] subject, int most) {
        Instant now = clock.instant();
        return jdbc.sql(COUNT)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("oldest", Timestamp.from(now.minus(properties.window())))
                .query((row, number) -> row.getInt("failures") > most
                        ? Optional.of(Duration.between(
                                now, row.getTimestamp("since").toInstant().plus(properties.window())))
                        : Optional.<Duration>empty())
                .single();
    }

    void succeeded(String email, String ip) {
        jdbc.sql("delete from sign_in_failures where subject = ?")
                .param(person(email, ip))
                .update();
        jdbc.sql("update sign_in_failures set failures = failures - 1 where subject = ?")
                .param(address(ip))
                .update();
    }

    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void purge() {
        jdbc.sql("delete from sign_in_failures where since < ?")
                .param(Timestamp.from(clock.instant().minus(properties.window())))
                .update();
    }

    private byte[] person(String email, String ip) {
        return seal.of("person " + Networks.of(ip) + " " + Email.normalized(email));
    }

    private byte[] address(String ip) {
        return seal.of("address " + Networks.of(ip));
    }
}
