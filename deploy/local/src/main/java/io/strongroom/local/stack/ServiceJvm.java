package io.strongroom.local.stack;

import java.util.List;
import java.util.Map;

/** How the services' JVMs run on one small machine: little heap, all of the JIT. */
final class ServiceJvm {
    private ServiceJvm() {}

    static List<String> options(Service service) {
        return List.of(
                Java.program(),
                "-Xms32m",
                "-Xmx" + heap(service),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8");
    }

    /** The environment of a JVM that writes an AOT cache when it ends: that takes another JVM, and more heap. */
    static Map<String, String> writingAotCache() {
        return Map.of("JDK_AOT_VM_OPTIONS", "-Xmx512m");
    }

    private static String heap(Service service) {
        return switch (service) {
            case CREDENTIAL -> "224m";
            case BROKER, AUDIT -> "160m";
            case SCHEMA, GATEWAY -> "144m";
        };
    }
}
