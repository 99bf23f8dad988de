package io.jinliu.bench.job;

import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.Doorway;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.Work;
import io.jinliu.bench.measure.Worker;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** WeChat Pay's own signed notifications, caught where it sends them and brought to payment-service when it counts. */
final class Notices implements Work {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE_SECONDS = 120;

    private final Queue<Call> caught;
    private final UnpaidOrders unpaid;
    private final int payments;
    private final int simulator;
    private final Consumer<Call> brought;

    /**
     * @param caught filled by {@link #catching}
     * @param brought is told each that payment-service took
     */
    Notices(Platform platform, UnpaidOrders unpaid, Queue<Call> caught, Consumer<Call> brought) {
        this.brought = brought;
        this.caught = caught;
        this.unpaid = unpaid;
        this.payments = platform.ports().of(Service.PAYMENT);
        this.simulator = platform.ports().simulator();
    }

    /** A door for notifications: the channel thinks they have arrived. */
    static Doorway catching(Queue<Call> caught) throws IOException {
        return new Doorway(
                (headers, body) -> caught.add(Call.of("POST", "/callbacks/wechat/default", kept(headers), body)));
    }

    private static Map<String, String> kept(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().startsWith("wechatpay-")
                        || header.getKey().equals("content-type"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Orders, opens and pays; every notification must have come before the clock starts. */
    @Override
    public void provide(int units) throws IOException, SQLException {
        var missing = units - caught.size();
        if (missing <= 0) {
            return;
        }
        unpaid.provide(missing);
        Hands.layIn(missing, this::pay);
        await(units);
    }

    @Override
    public boolean isDearToProvide() {
        return true;
    }

    @Override
    public Worker worker(int number) throws IOException {
        var door = new KeepAlive(payments);
        return new Worker() {
            @Override
            public int work() throws IOException {
                var notice = Optional.ofNullable(caught.poll());
                if (notice.isEmpty()) {
                    return EXHAUSTED;
                }
                if (door.send(notice.get()).status() != 204) {
                    return REFUSED;
                }
                brought.accept(notice.get());
                return 1;
            }

            @Override
            public void close() throws IOException {
                door.close();
            }
        };
    }

    private void pay(Hands.Share share) throws IOException {
        try (var door = new KeepAlive(payments);
                var payer = new KeepAlive(simulator)) {
            while (share.another()) {
                pay(door, payer);
            }
        }
    }

    private void pay(KeepAlive door, KeepAlive payer) throws IOException {
        var reply = Ordering.expect(201, Paying.pay(door, unpaid.take().orElseThrow()));
        var paymentNo = JSON.readTree(reply.body()).required("paymentNo").asString();
        var body = """
                {"channel":"wechat","outTradeNo":"%s"}""".formatted(paymentNo);
        Ordering.expect(200, payer.send(Call.post("/payer/pay", Map.of("Content-Type", "application/json"), body)));
    }

    private void await(int units) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (caught.size() < units) {
            if (System.nanoTime() > deadline) {
                throw new CannotMeasure("%d notifications of %d came".formatted(caught.size(), units));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
