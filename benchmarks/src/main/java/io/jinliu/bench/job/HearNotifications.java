package io.jinliu.bench.job;

import io.jinliu.bench.ground.Books;
import io.jinliu.bench.ground.Jobs;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** B4: a notification of money; verified, decrypted, archived, claimed, booked. */
final class HearNotifications implements Benchmark {

    private static final String ASKING = "ask-pending-payments";

    private final Queue<Call> caught = new ConcurrentLinkedQueue<>();

    @Override
    public String id() {
        return "B4";
    }

    @Override
    public String title() {
        return "POST /callbacks/wechat at payment-service; raw JDBC, the same rows";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "payment-service", "gateway-service");
    }

    /** The door stays open as long as this program runs. */
    @Override
    public List<String> options() throws IOException {
        var port = Notices.catching(caught).port();
        return List.of("-Djinliu.wechat.notify-url=http://127.0.0.1:" + port + "/");
    }

    /** The sweep would find the money at the channel before the notification is brought. */
    @Override
    public Contest prepare(Platform platform) throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var books = new Books(Service.PAYMENT, platform);
        new Jobs(books).rest(ASKING);
        return Contest.overHttp(
                RawPayments.collected(books), new Notices(platform, new UnpaidOrders(platform, buyers), caught));
    }

    @Override
    public void finish(Platform platform) throws SQLException {
        new Jobs(new Books(Service.PAYMENT, platform)).resume(ASKING);
    }
}
