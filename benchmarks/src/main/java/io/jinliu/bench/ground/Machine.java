package io.jinliu.bench.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says of processes and of the machine. */
public final class Machine {

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final double MILLIS_PER_TICK = 10; // sysconf(_SC_CLK_TCK) is 100 on every Linux we run on

    private Machine() {}

    /** Processor time that these have used so far, user and system, in milliseconds. */
    public static double cpuMillis(List<Long> pids) {
        return pids.stream().mapToDouble(Machine::cpuMillis).sum();
    }

    /** The process and whatever it started. */
    public static List<Long> family(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }

    /** Physical memory of a process in mebibytes. */
    public static long residentMebibytes(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "status"))
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Of the last minute. */
    public static double load() {
        return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static double cpuMillis(long pid) {
        return cpuMillis(read(Path.of("/proc", Long.toString(pid), "stat")));
    }

    /** A program's name may hold blanks and parentheses; the fields begin behind the last one. */
    static double cpuMillis(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) * MILLIS_PER_TICK;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
