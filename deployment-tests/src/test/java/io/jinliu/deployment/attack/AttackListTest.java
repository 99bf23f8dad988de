package io.jinliu.deployment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/attacks.md names, for each attack, tests that are there. */
class AttackListTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+\\.\\w+)`");

    /** Those of the first milestone; the others belong to what does not exist yet. */
    private static final Set<Integer> WANTED = Set.of(
            1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 16, 17, 19, 20, 21, 23, 25, 26, 27, 31, 34, 35, 36, 37, 39, 40, 41,
            43, 45, 48, 49, 52, 53, 54, 56, 61, 62, 63, 64, 68);

    private static final Map<Integer, List<String>> ROWS = rows();

    @Test
    void no_attack_is_missing() {
        assertThat(ROWS.keySet()).containsAll(WANTED);
    }

    @Test
    void each_attack_has_a_test_that_exists() {
        ROWS.forEach((number, tests) -> {
            assertThat(tests).as("attack %d", number).isNotEmpty().allMatch(TestSources::have);
        });
    }

    private static Map<Integer, List<String>> rows() {
        var rows = new TreeMap<Integer, List<String>>();
        ROW.matcher(list()).results().forEach(row -> rows.put(Integer.valueOf(row.group(1)), tests(row.group(2))));
        return rows;
    }

    private static List<String> tests(String cells) {
        return TEST.matcher(cells).results().map(found -> found.group(1)).toList();
    }

    private static String list() {
        try {
            return Files.readString(Checkout.ROOT.resolve("docs/attacks.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
