package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.http.Reply;
import io.jinliu.bench.job.UnpaidOrders.Unpaid;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;

/** {@code POST /payments} at payment-service: the due is read, the payment is kept, WeChat Pay is asked and answers. */
final class Paying implements Work {

    private final int port;
    private final UnpaidOrders unpaid;

    Paying(Platform platform, UnpaidOrders unpaid) {
        this.port = platform.ports().of(Service.PAYMENT);
        this.unpaid = unpaid;
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
                if (order.isEmpty()) {
                    return EXHAUSTED;
                }
                return pay(door, order.get()).status() == 201 ? 1 : REFUSED;
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }

    static Reply pay(KeepAlive door, Unpaid order) throws IOException {
        var body = """
                {"orderNo":"%s","method":"WECHAT_NATIVE"}""".formatted(order.orderNo());
        return door.send(
                Call.post("/api/v1/payments", Ordering.headers(order.buyer().token()), body));
    }
}
