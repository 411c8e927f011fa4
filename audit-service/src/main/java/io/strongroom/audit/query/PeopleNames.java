package io.strongroom.audit.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Names of people and machine clients, looked up when the log is read and kept in memory for a minute only: the log holds none, so that
 * a person can be erased. Where the directory is away, names are left out and it is not asked again for a moment.
 */
@Component
class PeopleNames {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleNames.class);

    private final Directory directory;
    private final Clock clock;
    private final SearchProperties properties;
    private final Cache<Who, Optional<String>> known;
    private volatile Instant retryAt = Instant.MIN;

    private record Who(UUID tenant, String id) {}

    PeopleNames(Directory directory, Clock clock, SearchProperties properties) {
        this.directory = directory;
        this.clock = clock;
        this.properties = properties;
        this.known = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(properties.namesRemembered())
                .build();
    }

    /** The names that can be found; ids without one are left out. */
    Map<String, String> of(UUID tenant, Collection<String> ids) {
        List<String> asked = ids.stream().distinct().toList();
        lookUp(
                tenant,
                asked.stream()
                        .filter(id -> known.getIfPresent(new Who(tenant, id)) == null)
                        .toList());
        Map<String, String> names = new HashMap<>();
        asked.forEach(id -> Optional.ofNullable(known.getIfPresent(new Who(tenant, id)))
                .flatMap(name -> name)
                .ifPresent(name -> names.put(id, name)));
        return names;
    }

    private void lookUp(UUID tenant, List<String> ids) {
        if (ids.isEmpty() || clock.instant().isBefore(retryAt)) {
            return;
        }
        try {
            Map<String, String> found = directory.names(tenant, ids);
            ids.forEach(id -> known.put(new Who(tenant, id), Optional.ofNullable(found.get(id))));
        } catch (RestClientException away) {
            retryAt = clock.instant().plus(properties.namesRetry());
            LOG.warn("Names cannot be looked up: {}", away.getClass().getSimpleName());
        }
    }
}
