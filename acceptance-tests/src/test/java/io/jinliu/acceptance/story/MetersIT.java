package io.jinliu.acceptance.story;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What alerts, boards and pages speak of is what the running services show. */
class MetersIT {

    private static final Path MONITORING = Path.of("../k8s/monitoring");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?ms)^ +expr: (?:>-\\s*)?(.*?)$(?=\\n +(?:for|labels):)");
    /** What is no name of a metric: labels in braces and after by, words in quotes, durations, functions and operators. */
    private static final Pattern REST =
            Pattern.compile("\\{[^}]*}|\\b(?:by|without|on|ignoring) *\\([^)]*\\)|\\[[^\\]]*]|\\b[a-z_0-9]+ *\\(");

    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");
    private static final Pattern IN_THE_PAGE = Pattern.compile("`([a-z]+(?:_[a-z]+)+)`");

    static final Stage STAGE = RunningSystem.stage();

    @BeforeAll
    static void money_comes_and_goes_and_somebody_is_refused() {
        var scene =
                Scene.wechat(STAGE).placed().paymentOpened().scannedAndPaid().untilOrderIs("PAID");
        scene.untilRefundIs(scene.refunded(100, "one yuan back"), "SUCCEEDED");
        STAGE.shop.send(Optional.empty(), "POST", "/callbacks/wechat/default", Map.of("forged", true));
        STAGE.shop.send(Optional.empty(), "GET", "/nowhere", null);
    }

    @Test
    void every_name_in_rules_boards_and_the_page_is_a_number_that_somebody_shows() throws IOException {
        var named = new TreeSet<String>();
        expressions().forEach(expression -> named.addAll(names(expression)));
        assertThat(named).contains("ledger_imbalance", "outbox_oldest_seconds", "notification_lag_seconds_bucket");
        IN_THE_PAGE.matcher(table()).results().forEach(hit -> named.add(hit.group(1)));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(shown())
                .containsAll(named.stream().map(MetersIT::shownAs).toList()));
    }

    @Test
    void the_money_of_the_story_is_counted_in_minor_units() {
        var payment = metrics(RunningSystem.service(Service.PAYMENT).toString());

        assertThat(payment)
                .containsPattern("payments_total\\{.*channel=\"WECHAT_PAY\",outcome=\"collected\"} [1-9]")
                .containsPattern("refunds_total\\{.*channel=\"WECHAT_PAY\",outcome=\"succeeded\"} [1-9]")
                .containsPattern(
                        "money_received_minor_total\\{.*channel=\"WECHAT_PAY\",currency=\"CNY\",standing=\"kept\"} [1-9]")
                .containsPattern("money_refunded_minor_total\\{.*channel=\"WECHAT_PAY\",currency=\"CNY\"} [1-9]");
    }

    /** A histogram stands in the page by its family's name. */
    private static String shownAs(String name) {
        return name.equals("notification_lag_seconds") || name.equals("http_server_requests_seconds")
                ? name + "_count"
                : name;
    }

    private static Stream<String> expressions() throws IOException {
        var rules = EXPRESSION
                .matcher(Files.readString(MONITORING.resolve("rules.yaml")))
                .results()
                .map(hit -> hit.group(1))
                .toList();
        var board = JsonMapper.shared().readTree(Files.readString(MONITORING.resolve("money-dashboard.json")));
        return Stream.concat(
                rules.stream(),
                board.path("panels")
                        .valueStream()
                        .flatMap(panel -> panel.path("targets").valueStream())
                        .map(target -> target.path("expr").asString()));
    }

    private static Set<String> names(String expression) {
        return Arrays.stream(REST.matcher(expression).replaceAll(" ").split("[^a-z_0-9]+"))
                .filter(word -> word.contains("_") && !OPERATORS.contains(word))
                .collect(toCollection(TreeSet::new));
    }

    private static String table() throws IOException {
        var page = Files.readString(Path.of("../docs/observability.md"));
        return page.substring(page.indexOf("| name |"), page.indexOf("`k8s/monitoring"));
    }

    private static Set<String> shown() {
        return Stream.concat(Stream.of(Service.GATEWAY), Service.bookkeepers().stream())
                .map(service -> metrics(RunningSystem.service(service).toString()))
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static String metrics(String service) {
        return new Wire()
                .get(URI.create(service + "/actuator/prometheus"), Map.of())
                .text();
    }
}
