package io.strongroom.platform.web.peer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which services may call which internal operations of this one. Each module that has some adds a bean; what no bean names is
 * refused.
 */
public final class InternalAccess {

    private final List<Entry> entries = new ArrayList<>();

    /** @param path a path pattern below {@code /internal}, such as {@code /internal/connections/{id}/token} */
    public InternalAccess allow(String service, String method, String path) {
        entries.add(new Entry(service, method, PathPatternParser.defaultInstance.parse(path)));
        return this;
    }

    boolean allows(String service, String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return entries.stream()
                .anyMatch(entry ->
                        entry.service.equals(service) && entry.method.equals(method) && entry.pattern.matches(parsed));
    }

    private record Entry(String service, String method, PathPattern pattern) {}
}
