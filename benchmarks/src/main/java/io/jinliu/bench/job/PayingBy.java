package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** {@code POST /payments} by one method, or by another where the first one's channel is down. */
final class PayingBy implements Work {

    private static final String OTHERWISE = "ALIPAY_PRECREATE";

    private final int port;
    private final UnpaidOrders unpaid;
    private final String body;
    private final AtomicLong moved = new AtomicLong();

    private PayingBy(Platform platform, UnpaidOrders unpaid, String body) {
        this.port = platform.ports().of(Service.PAYMENT);
        this.unpaid = unpaid;
        this.body = body;
    }

    static PayingBy alipay(Platform platform, UnpaidOrders unpaid) {
        return new PayingBy(platform, unpaid, """
                {"orderNo":"%s","method":"ALIPAY_PRECREATE"}""");
    }

    static PayingBy wechat(Platform platform, UnpaidOrders unpaid) {
        return new PayingBy(platform, unpaid, """
                {"orderNo":"%s","method":"WECHAT_NATIVE"}""");
    }

    static PayingBy wechatOrAlipay(Platform platform, UnpaidOrders unpaid) {
        return new PayingBy(platform, unpaid, """
                {"orderNo":"%s","method":"WECHAT_NATIVE","otherwise":["ALIPAY_PRECREATE"]}""");
    }

    /** How many were opened by the other method than the first. */
    long moved() {
        return moved.get();
    }

    @Override
    public void provide(int units) throws IOException, SQLException {
        unpaid.provide(units);
    }

    @Override
    public boolean isDearToProvide() {
        return true;
    }

    @Override
    public Worker worker(int number) throws IOException {
        var door = new KeepAlive(port);
        return new Worker() {
            @Override
            public int work() throws IOException {
                var order = unpaid.take();
                return order.isEmpty() ? EXHAUSTED : pay(door, order.get());
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }

    private int pay(KeepAlive door, UnpaidOrders.Unpaid order) throws IOException {
        var headers = Ordering.headers(order.buyer().token());
        var reply = door.send(Call.post("/api/v1/payments", headers, body.formatted(order.orderNo())));
        if (reply.status() == 201 && body.contains("otherwise") && reply.text().contains("\"" + OTHERWISE + "\"")) {
            moved.incrementAndGet();
        }
        return Ordering.outcome(201, reply);
    }
}
