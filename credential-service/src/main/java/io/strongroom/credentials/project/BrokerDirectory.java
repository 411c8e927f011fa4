package io.strongroom.credentials.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** The directory at oauth-broker-service. Who is known is kept for 60 s in memory; who is not may be made any moment. */
@Component
class BrokerDirectory implements Directory {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerDirectory.class);
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST_KEPT = 20_000;
    private static final int MOST_ASKED = 500;

    private final DirectoryCalls calls;
    private final Cache<Key, Person> known;

    @Autowired
    BrokerDirectory(DirectoryCalls calls) {
        this(calls, Ticker.systemTicker());
    }

    BrokerDirectory(DirectoryCalls calls, Ticker ticker) {
        this.calls = calls;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_KEPT)
                .ticker(ticker)
                .build();
    }

    private record Key(UUID tenant, UUID user) {}

    @Override
    public Map<UUID, Person> people(Collection<UUID> ids) {
        Map<UUID, Person> people = new HashMap<>();
        ids.forEach(id -> people.put(id, Person.unnamed(id)));
        try {
            people.putAll(find(Set.copyOf(ids)));
        } catch (RestClientException away) {
            // Its message quotes the answer, and with it names and mail addresses.
            LOG.warn(
                    "The directory is away, people are shown without names: {}",
                    away.getClass().getSimpleName());
        }
        return people;
    }

    @Override
    public boolean knows(UUID id) {
        try {
            return find(Set.of(id)).containsKey(id);
        } catch (RestClientException away) {
            throw unavailable(away);
        }
    }

    @Override
    public Standing standing(UUID id) {
        try {
            return calls.standing(CurrentTenant.required(), id);
        } catch (RestClientException away) {
            throw unavailable(away);
        }
    }

    private static ProblemException unavailable(RestClientException away) {
        return ProblemException.of(
                CommonError.DEPENDENCY_UNAVAILABLE, "The directory of users does not answer; try again.", away);
    }

    private Map<UUID, Person> find(Set<UUID> ids) {
        UUID tenant = CurrentTenant.required();
        Map<UUID, Person> found = new HashMap<>();
        ids.forEach(id -> {
            Person person = known.getIfPresent(new Key(tenant, id));
            if (person != null) {
                found.put(id, person);
            }
        });
        List<UUID> unknown = ids.stream().filter(id -> !found.containsKey(id)).toList();
        for (int from = 0; from < unknown.size(); from += MOST_ASKED) {
            for (Person person :
                    calls.ask(tenant, unknown.subList(from, Math.min(from + MOST_ASKED, unknown.size())))) {
                known.put(new Key(tenant, person.id()), person);
                found.put(person.id(), person);
            }
        }
        return found;
    }
}
