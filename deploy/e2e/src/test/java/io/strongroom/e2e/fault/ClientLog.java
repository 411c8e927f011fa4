package io.strongroom.e2e.fault;

import io.strongroom.e2e.stack.Answer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What the clients of a schedule know, and all that the oracle believes: what was answered, and what was received. */
final class ClientLog {

    /** Every code that a fault may be answered with; what a refusal of the moment (a withdrawn share, say) is told by is judged where it is asked. */
    private static final Set<String> OF_FAULTS = Set.of(
            "503 secret-store-unavailable",
            "503 audit-unavailable",
            "503 dependency-unavailable",
            "504 dependency-timeout");

    private static final Set<String> OF_RACES = Set.of("409 conflict", "412 precondition-failed", "403 grant-missing");

    private final List<Kept> credentials = new CopyOnWriteArrayList<>();
    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

    void answered(String method, String path, Answer answer) {
        String told = (answer.status() + " " + answer.code()).strip();
        count(told);
        if (answer.status() >= 300 && !OF_FAULTS.contains(told) && !OF_RACES.contains(told)) {
            breach("%s %s was answered with %s: %s".formatted(method, path, told, answer.text()));
        }
    }

    void unanswered() {
        count("nothing");
    }

    /** An item of a batch that failed by itself. */
    void refusedItem(String told) {
        count("item " + told);
        if (!OF_FAULTS.contains(told) && !OF_RACES.contains(told)) {
            breach("an item of a batch was answered with " + told);
        }
    }

    /** A value was received, and its answer named this event. */
    void received(String event) {
        events.add(event);
    }

    void keep(Kept credential) {
        credentials.add(credential);
    }

    /** What must never be seen was seen. */
    void breach(String what) {
        broken.add(what);
    }

    void check(boolean holds, String otherwise) {
        if (!holds) {
            breach(otherwise);
        }
    }

    List<Kept> credentials() {
        return credentials;
    }

    Queue<String> events() {
        return events;
    }

    List<String> breaches() {
        return List.copyOf(broken);
    }

    Map<String, LongAdder> answers() {
        return new TreeMap<>(answers);
    }

    private void count(String told) {
        answers.computeIfAbsent(told, _ -> new LongAdder()).increment();
    }
}
