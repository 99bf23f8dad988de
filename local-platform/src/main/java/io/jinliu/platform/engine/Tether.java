package io.jinliu.platform.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ends a child when its parent is gone, however the parent went. A shell stands between them and reads a pipe of which
 * the parent holds the other end: the kernel closes it even after {@code kill -9}, and the shell passes the end on as
 * SIGTERM, on which the child shuts down cleanly.
 */
public final class Tether {

    private static final String SCRIPT = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            child=$!
            (read -r nothing <&3; kill -TERM $child) 2>/dev/null &
            watcher=$!
            exec 3<&-
            trap 'kill -TERM $child 2>/dev/null' TERM INT HUP
            wait $child; code=$?
            while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
            kill $watcher 2>/dev/null
            exit $code
            """;

    private Tether() {}

    /** The command in the shell's care. Its standard input has to stay a pipe of ours. */
    public static List<String> around(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", SCRIPT, "tether"), command.stream())
                .toList();
    }
}
