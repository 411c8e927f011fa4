package io.strongroom.local.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the services' JVMs run on one small machine: little heap; all of the JIT for those that every request to resolve waits for,
 * its quick compiler alone for those that rarely do much. Five JVMs that start on two cores would else spend half of the time on optimising what runs once.
 */
final class ServiceJvm {
    private ServiceJvm() {}

    static List<String> options(Service service) {
        return Stream.concat(common(service), jit(service)).toList();
    }

    private static Stream<String> common(Service service) {
        return Stream.of(
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

    /** The thresholds keep the optimising compiler away from a start, and let it come under a load of events; the profiles of an AOT cache would call it at once. */
    private static Stream<String> jit(Service service) {
        return switch (service) {
            case BROKER, SCHEMA -> Stream.of("-XX:TieredStopAtLevel=1");
            case GATEWAY, CREDENTIAL -> Stream.of();
            case AUDIT ->
                Stream.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTReplayTraining",
                        "-XX:Tier4InvocationThreshold=30000",
                        "-XX:Tier4MinInvocationThreshold=20000",
                        "-XX:Tier4CompileThreshold=60000",
                        "-XX:Tier4BackEdgeThreshold=1000000");
        };
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
