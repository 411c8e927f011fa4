package io.strongroom.platform.servers.process;

import java.util.ArrayList;
import java.util.List;

/** Commands in a session of their own: a terminal's Ctrl-C and hang-up do not reach them. */
public final class Detached {
    private static final boolean SETSID = Command.onPath("setsid").isPresent();

    private Detached() {}

    /** The process keeps its number: {@code setsid} becomes the command. */
    public static List<String> command(String... command) {
        return command(List.of(command));
    }

    public static List<String> command(List<String> command) {
        var words = new ArrayList<String>();
        if (SETSID) {
            words.add("setsid");
        }
        words.addAll(command);
        return words;
    }
}
