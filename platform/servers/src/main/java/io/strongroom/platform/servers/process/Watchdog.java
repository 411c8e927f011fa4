package io.strongroom.platform.servers.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lets no server outlive this JVM, however it ends: a shell reads the servers' numbers from a pipe, whose end it sees when the
 * JVM is gone, and then ends them in order, or hard after ten seconds.
 *
 * <p>PR_SET_PDEATHSIG would do it too, but is tied to the thread that started the process, and PostgreSQL must not be killed.
 */
public final class Watchdog {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            list= folders=
            while IFS=' ' read -r kind a b c; do
              case $kind in
                process) list="$list $a:$b:$c" ;;
                folder) folders="$folders
            $a" ;;
              esac
            done
            each() {
              living=
              for entry in $list; do
                pid=${entry%%:*} rest=${entry#*:}
                now=$(sed 's/.*) //' /proc/$pid/stat 2>/dev/null | cut -d ' ' -f 1,20)
                case $now in Z*|X*|'') continue ;; esac
                [ "${now#* }" = "${rest%%:*}" ] || continue
                living=1
                # Each leads a group of its own, where there is a setsid.
                [ -n "$1" ] && { kill -s "${2:-${rest#*:}}" -- "-$pid" || kill -s "${2:-${rest#*:}}" "$pid"; } 2>/dev/null
              done
            }
            each kill CONT
            each kill
            n=0
            while each ''; [ -n "$living" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done
            each kill KILL
            printf '%s\\n' "$folders" | while read -r folder; do [ -n "$folder" ] && rm -rf "$folder"; done
            """;

    private static @Nullable OutputStream pipe;

    private Watchdog() {}

    /** Ends this process with this signal when the JVM is gone. */
    public static void end(RunningProcess process, Signal signal) {
        tell("process %d %d %s".formatted(process.pid(), process.started(), signal));
    }

    /** Removes this folder, once all processes have ended. The path must hold no blank. */
    public static void remove(Path folder) {
        if (folder.toString().indexOf(' ') < 0) {
            tell("folder " + folder.toAbsolutePath());
        }
    }

    private static synchronized void tell(String line) {
        try {
            var out = pipe == null ? start() : pipe;
            pipe = out;
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watchdog of the servers is gone", e);
        }
    }

    /** In a session of its own, so that a Ctrl-C of the terminal does not reach it. */
    private static OutputStream start() throws IOException {
        return new ProcessBuilder(Detached.command("sh", "-c", SCRIPT, "strongroom-watchdog"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .getOutputStream();
    }
}
