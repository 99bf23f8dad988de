package io.jinliu.deployment.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.deployment.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/domain/payment.md has a row for each way to pay, no empty cell, and names tests that are there. */
class WaysToPayTest {

    private static final Pattern METHOD = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]+)\\(Channel\\.");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w*)\\.(\\w+)`");
    private static final String HEADING = "### What proves each way";
    private static final int COLUMNS = 6;

    @Test
    void each_way_to_pay_has_its_row() throws IOException {
        var code = read("payment-service/src/main/java/io/jinliu/payment/channel/Method.java");
        var methods = METHOD.matcher(code).results().map(found -> found.group(1));

        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(methods.toList());
    }

    @Test
    void each_cell_says_something() throws IOException {
        assertThat(rows()).allSatisfy((method, cells) -> {
            assertThat(cells).as(method).hasSize(COLUMNS).noneMatch(String::isBlank);
            assertThat(tests(cells.getFirst())).as(method).isNotEmpty();
        });
    }

    @Test
    void each_test_is_there() throws IOException {
        assertThat(rows().values()).allSatisfy(cells -> assertThat(cells)
                .allSatisfy(cell -> assertThat(tests(cell)).allMatch(TestSources::have)));
    }

    /** A test without its class is of the class named before it. */
    private static List<String> tests(String cell) {
        var type = new String[] {""};
        return TEST.matcher(cell)
                .results()
                .map(found -> {
                    type[0] = found.group(1).isEmpty() ? type[0] : found.group(1);
                    return type[0] + "." + found.group(2);
                })
                .toList();
    }

    private static Map<String, List<String>> rows() throws IOException {
        var page = read("docs/domain/payment.md");
        return ROW.matcher(page.substring(page.indexOf(HEADING)))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> Stream.of(row.group(2).split("\\|", -1)).toList()));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Checkout.ROOT.resolve(file));
    }
}
