package io.strongroom.platform.test.openapi;

import io.strongroom.platform.web.problem.ErrorCode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The codes that a service answers with: those of the platform, and those of its own. */
final class KnownCodes {

    private KnownCodes() {}

    /** By name, of all enums below these packages. */
    static Map<String, ErrorCode> below(String... packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
        Map<String, ErrorCode> codes = new TreeMap<>();
        Stream.of(packages)
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .forEach(code -> codes.put(((ErrorCode) code).code(), (ErrorCode) code));
        return codes;
    }
}
