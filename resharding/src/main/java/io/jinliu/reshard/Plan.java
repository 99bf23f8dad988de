package io.jinliu.reshard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What shall be moved where, as the file says. */
record Plan(String service, Side from, Side to, String owner, String password, String application) {

    private static final String PASSWORD = "JINLIU_DATABASE_OWNER_PASSWORD";

    /** @throws IllegalArgumentException naming the line that is missing or cannot be followed */
    static Plan read(Path file) {
        var lines = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            lines.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var plan = new Plan(
                line(lines, "service"),
                side(lines, "from"),
                side(lines, "to"),
                line(lines, "owner.user"),
                Optional.ofNullable(System.getenv(PASSWORD)).orElse(""),
                line(lines, "application.user"));
        if (!plan.from.canGrowTo(plan.to)) {
            throw new IllegalArgumentException(
                    "%s cannot become %s: each new table must have one predecessor, and lie in another database"
                            .formatted(plan.from, plan.to));
        }
        return plan;
    }

    private static Side side(Properties lines, String name) {
        return new Side(
                List.of(line(lines, name + ".urls").split(",", -1)), Integer.parseInt(line(lines, name + ".tables")));
    }

    private static String line(Properties lines, String key) {
        var value = lines.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The plan does not say " + key);
        }
        return value;
    }
}
