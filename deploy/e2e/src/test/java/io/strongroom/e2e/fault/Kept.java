package io.strongroom.e2e.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A credential as the one client knows it that changes it; others read it. */
final class Kept {

    private final String id;
    private final List<Written> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger reveals = new AtomicInteger();
    private volatile long confirmed;
    private volatile boolean sure = true;
    private volatile boolean alwaysSure = true;
    private volatile Sharing sharing = new Sharing(0, Shared.YES);

    /**
     * A write that was answered.
     *
     * @param key that only this write brings in, or that the version had which was put back
     */
    record Written(long version, String action, String key) {}

    /** @param change counts up, so that a reader sees whether it changed meanwhile */
    record Sharing(int change, Shared state) {}

    enum Shared {
        YES,
        NO,
        CHANGING,
        /** For good, once an answer was missed: what was asked for may be done late. */
        UNKNOWN
    }

    Kept(String id, Written first) {
        this.id = id;
        confirm(first);
    }

    /** The value that belongs to a key, wherever it is seen. */
    static String valueOf(String key) {
        return "value of " + key;
    }

    /** Whether each key has the value that it was written with. */
    static boolean isWhole(JsonNode document) {
        return !document.isEmpty()
                && document.properties().stream()
                        .allMatch(member -> member.getValue().asString().equals(valueOf(member.getKey())));
    }

    String id() {
        return id;
    }

    String values() {
        return "/credentials/" + id + "/environments/main/values";
    }

    String versions() {
        return "/credentials/" + id + "/environments/main/versions";
    }

    void confirm(Written write) {
        written.add(write);
        confirmed = write.version();
    }

    /** The highest version that was answered: nobody may see an older one from then on. */
    long confirmed() {
        return confirmed;
    }

    /** A version that was seen and not answered is not to be lost either. */
    void confirmed(long version) {
        confirmed = version;
    }

    List<Written> written() {
        return written;
    }

    /** A change was not answered: its client has to look before it changes anything again. */
    void unsure() {
        sure = false;
        alwaysSure = false;
    }

    void sureAgain() {
        sure = true;
    }

    boolean isSure() {
        return sure;
    }

    boolean wasAlwaysSure() {
        return alwaysSure;
    }

    Sharing sharing() {
        return sharing;
    }

    void changesSharing() {
        share(Shared.CHANGING);
    }

    void share(Shared state) {
        Sharing now = sharing;
        if (now.state() != Shared.UNKNOWN) {
            sharing = new Sharing(now.change() + 1, state);
        }
    }

    void revealed() {
        reveals.incrementAndGet();
    }

    int reveals() {
        return reveals.get();
    }
}
