package io.jinliu.platform.run;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The platform's own log: a line per event on the stream that is its file. Works to the last, unlike a logging system. */
record Journal(PrintStream out, Clock clock) {

    void write(String line) {
        out.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }

    void write(String line, Throwable cause) {
        write(line);
        cause.printStackTrace(out);
    }
}
