package io.jinliu.deployment.attack;

import io.jinliu.deployment.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tests of all modules, as they stand in their sources. */
final class TestSources {

    /** The simple names of test classes are unique only as far as they are named by somebody. */
    private static final Map<String, String> TEXTS = read();

    private static final Pattern SUPERCLASS =
            Pattern.compile("(?m)^(?:public )?(?:abstract )?class \\w+ extends (\\w+)");

    private TestSources() {}

    /** @param name {@code Class.method}; the method may be the superclass's */
    static boolean have(String name) {
        var words = name.split("\\.", -1);
        return words.length == 2 && has(words[0], words[1]);
    }

    private static boolean has(String type, String method) {
        var text = TEXTS.getOrDefault(type, "");
        var found = Pattern.compile("(?m)^    (?:public )?void %s\\(".formatted(Pattern.quote(method)))
                .matcher(text)
                .find();
        return found || SUPERCLASS.matcher(text).results().anyMatch(parent -> has(parent.group(1), method));
    }

    private static Map<String, String> read() {
        try (var files = Files.walk(Checkout.ROOT, 12)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(TestSources::simpleName, TestSources::text, String::concat));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
