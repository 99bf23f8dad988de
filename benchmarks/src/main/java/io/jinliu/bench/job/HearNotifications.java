package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Jobs;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.measure.Work;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/** A notification of money: verified, decrypted, archived, claimed, booked; and the same a second time. */
final class HearNotifications implements Benchmark {

    private static final String ASKING = "ask-pending-payments";

    private final String id;
    private final String title;
    private final BiFunction<Work, Sides, Contest> sides;
    private final Queue<Call> caught = new ConcurrentLinkedQueue<>();

    private HearNotifications(String id, String title, BiFunction<Work, Sides, Contest> sides) {
        this.id = id;
        this.title = title;
        this.sides = sides;
    }

    /** What the first time may be measured against. */
    private record Sides(RawPayments raw, NoticesAgain again) {}

    static Benchmark once() {
        return new HearNotifications(
                "B4",
                "POST /callbacks/wechat at payment-service; raw JDBC, the same rows",
                (first, sides) -> Contest.overHttp(sides.raw(), first));
    }

    /** The ratio is the factor by which the second time is faster. */
    static Benchmark again() {
        return new HearNotifications(
                "B4d",
                "the same notifications a second time; the first time",
                (first, sides) -> Contest.overHttp(first, sides.again()));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "payment-service", "gateway-service");
    }

    /** The door stays open as long as this program runs. */
    @Override
    public List<String> options() throws IOException {
        var port = Notices.catching(caught).port();
        return Platform.measuring("-Djinliu.wechat.notify-url=http://127.0.0.1:" + port + "/");
    }

    /** The sweep would find the money at the channel before the notification is brought. */
    @Override
    public Contest prepare(Platform platform) throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var books = new Books(Service.PAYMENT, platform);
        new Jobs(books).rest(ASKING);
        var again = new NoticesAgain(platform);
        var first = new Notices(platform, new UnpaidOrders(platform, buyers), caught, again::heard);
        return sides.apply(first, new Sides(RawPayments.collected(books), again));
    }

    @Override
    public void finish(Platform platform) throws SQLException {
        new Jobs(new Books(Service.PAYMENT, platform)).resume(ASKING);
    }
}
