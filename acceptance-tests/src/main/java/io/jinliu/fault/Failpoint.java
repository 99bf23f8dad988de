package io.jinliu.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A place in a service where it can be made to die.
 *
 * @param name as it is armed, such as {@code order.written}
 * @param service whose process dies there
 * @param type the class, as the JVM writes it, with slashes
 * @param where at the method's beginning, or where it returns
 */
public record Failpoint(String name, String service, String type, String method, Where where) {

    /** Where in the method. */
    public enum Where {
        ENTRY,
        EXIT
    }

    /** All there are, in the order of the list. */
    public static List<Failpoint> all() {
        var list = Objects.requireNonNull(Failpoint.class.getResourceAsStream("failpoints.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Failpoint::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Failpoint parse(String line) {
        var words = line.strip().split("\\s+", -1);
        var place = words[2].split("#", -1);
        return new Failpoint(words[0], words[1], place[0].replace('.', '/'), place[1], Where.valueOf(words[3]));
    }
}
