package io.jinliu.deployment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each patch that switches a check off still fits the code, and names tests that are there; {@code run} applies them. */
class SwitchedOffTest {

    private static final Path FOLDER = Checkout.ROOT.resolve("acceptance-tests/switched-off");
    private static final Pattern FILE = Pattern.compile("(?ms)^--- a/(\\S+)\\n\\+\\+\\+ b/\\1\\n(.*?)(?=^--- a/|\\z)");
    private static final Pattern HUNK = Pattern.compile("(?ms)^@@ [^\\n]*\\n(.*?)(?=^@@ |\\z)");

    @ParameterizedTest
    @MethodSource("patches")
    void fits_the_code_and_takes_something_away(Path patch) throws IOException {
        var text = Files.readString(patch);
        var files = FILE.matcher(text).results().toList();
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var code = Files.readString(Checkout.ROOT.resolve(file.group(1)));
            assertThat(file.group(1)).contains("/src/main/");
            assertThat(HUNK.matcher(file.group(2)).results().map(MatchResult::group))
                    .isNotEmpty()
                    .allSatisfy(hunk -> {
                        assertThat(code).contains(before(hunk));
                        assertThat(hunk).contains("\n-");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("patches")
    void says_what_it_switches_off_and_which_tests_turn_red(Path patch) throws IOException {
        var header = Files.readString(patch).split("\n\n", 2)[0].lines().toList();
        assertThat(header).filteredOn(line -> line.startsWith("Check: ")).hasSize(1);
        assertThat(values(header, "Module")).singleElement().satisfies(module -> assertThat(
                        Checkout.ROOT.resolve(module).resolve("pom.xml"))
                .exists());
        assertThat(values(header, "Red")).isNotEmpty().allMatch(TestSources::have);
    }

    @Test
    void each_is_in_the_list_of_attacks() throws IOException {
        var list = Files.readString(Checkout.ROOT.resolve("docs/attacks.md"));
        assertThat(patches()).isNotEmpty().allSatisfy(patch -> assertThat(list)
                .contains("| `%s` |".formatted(patch.getFileName().toString().replace(".patch", ""))));
    }

    static List<Path> patches() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }

    /** The lines that must be there for the hunk to apply. */
    private static String before(String hunk) {
        return hunk.lines()
                .skip(1)
                .filter(line -> line.startsWith(" ") || line.startsWith("-"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> values(List<String> header, String name) {
        return header.stream()
                .flatMap(line ->
                        line.startsWith(name + ": ") ? Stream.of(line.substring(name.length() + 2)) : Stream.of())
                .toList();
    }
}
