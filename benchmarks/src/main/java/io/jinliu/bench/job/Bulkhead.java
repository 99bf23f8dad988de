package io.jinliu.bench.job;

import io.jinliu.bench.ground.Buyers;
import io.jinliu.bench.ground.Platform;
import io.jinliu.bench.http.Call;
import io.jinliu.bench.http.KeepAlive;
import io.jinliu.bench.measure.CannotMeasure;
import io.jinliu.bench.measure.ClosedLoop;
import io.jinliu.bench.measure.Figure;
import io.jinliu.bench.measure.Flood;
import io.jinliu.bench.measure.Flow;
import io.jinliu.bench.measure.Protocol;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two channels under load; then one takes ten seconds for every answer, then it fails outright. What the other one's
 * payers notice of it, how soon the failing one counts as down, and that payments move to the other.
 */
record Bulkhead() implements Trial {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double SHARE = 0.25;
    private static final int CONNECTIONS = 16;
    private static final int SLOW_MILLIS = 10_000;
    /** As many as wait for a slow channel at most, with as many who are turned away. */
    private static final int AT_ONCE = 128;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "bulkhead";
    }

    @Override
    public String title() {
        return "POST /payments by Alipay while WeChat Pay takes 10 s, and by either while it fails";
    }

    @Override
    public List<String> services() {
        return List.of("order-service", "payment-service", "gateway-service");
    }

    @Override
    public List<Figure> measure(Platform platform, Protocol protocol, PrintStream out)
            throws IOException, SQLException {
        var buyers = Ordering.readied(platform);
        var unpaid = new UnpaidOrders(platform, buyers);
        var alipay = PayingBy.alipay(platform, unpaid);
        var rate = SHARE * capacity(alipay, protocol, out);
        var time = Duration.ofSeconds(protocol.isResult() ? 60 : 10);
        var wechat = PayingBy.wechat(platform, unpaid);
        unpaid.provide((int) (2 * rate * time.toSeconds()) + 1);
        var healthy = together(wechat, alipay, rate, time);
        unpaid.provide((int) (2 * rate * time.toSeconds()) + 1);
        wechatTakes(platform, SLOW_MILLIS);
        var slow = together(wechat, alipay, rate, time);
        heal(platform);
        awaitOffered(platform, buyers, true);
        unpaid.provide((int) (rate * time.toSeconds()) + 1);
        var failing = failing(platform, buyers, PayingBy.wechatOrAlipay(platform, unpaid), rate, time);
        heal(platform);
        return figures(rate, healthy, slow, failing);
    }

    /** The first rounds warm up, the last one counts. */
    private static double capacity(PayingBy alipay, Protocol protocol, PrintStream out)
            throws IOException, SQLException {
        var loop = new ClosedLoop(alipay, () -> 0);
        var rate = 100.0;
        for (var time : List.of(Duration.ofSeconds(2), protocol.warmUp().dividedBy(4), protocol.each())) {
            alipay.provide((int) (1.5 * rate * time.toSeconds()));
            rate = loop.run(CONNECTIONS, time).rate();
        }
        out.printf("capacity by alipay %.0f/s%n", rate);
        return rate;
    }

    /** It begins to fail while people are paying by it. */
    private static Failed failing(Platform platform, Buyers buyers, PayingBy either, double rate, Duration time)
            throws IOException {
        try (var payers = Executors.newSingleThreadExecutor()) {
            var flow = payers.submit(() -> new Flood(either, AT_ONCE, rate).run(time));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            wechatFails(platform);
            var noticed = awaitOffered(platform, buyers, false);
            return new Failed(flow.get(), either.moved(), noticed);
        } catch (ExecutionException failed) {
            throw new CannotMeasure("Payments by either failed: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    private static Course together(PayingBy wechat, PayingBy alipay, double rate, Duration time) {
        try (var other = Executors.newSingleThreadExecutor()) {
            var ill = other.submit(() -> new Flood(wechat, AT_ONCE, rate).run(time));
            var well = new Flood(alipay, AT_ONCE, rate).run(time);
            return new Course(ill.get(), well);
        } catch (ExecutionException failed) {
            throw new CannotMeasure("The other channel's payments failed: " + failed.getCause(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("Interrupted", stopped);
        }
    }

    private static List<Figure> figures(double rate, Course healthy, Course slow, Failed failing) {
        var before = healthy.alipay();
        var beside = slow.alipay();
        return List.of(
                Figure.of("each channel, payments/s", rate),
                Figure.of("alipay, both healthy, p50 ms", before.acceptedMillis(50)),
                Figure.of("alipay, both healthy, p99 ms", before.acceptedMillis(99)),
                Figure.of("alipay, wechat takes 10 s, p50 ms", beside.acceptedMillis(50)),
                Figure.of("alipay, wechat takes 10 s, p99 ms", beside.acceptedMillis(99)),
                Figure.of("its p99 / that of before", beside.acceptedMillis(99) / before.acceptedMillis(99))
                        .atMost(1.2),
                Figure.count("alipay, turned away or failed", beside.shed() + beside.failed())
                        .atMost(0),
                Figure.count("wechat at 10 s, answered 201", slow.wechat().accepted()),
                Figure.count("wechat at 10 s, turned away", slow.wechat().shed()),
                Figure.of("wechat fails: not on offer after, s", failing.noticedSeconds())
                        .atMost(2),
                Figure.count(
                        "by either while it fails, answered 201", failing.flow().accepted()),
                Figure.count("of these by alipay", failing.moved()).atLeast(1),
                Figure.count(
                                "neither opened nor told to come back",
                                failing.flow().failed())
                        .atMost(0));
    }

    /** Everything fails at WeChat Pay from now on, until it is healed. */
    private static void wechatFails(Platform platform) throws IOException {
        fault(platform, """
                {"channel":"wechat","on":"create","kind":"error","status":500,"code":"SYSTEM_ERROR","times":1000000000}""");
    }

    private static void wechatTakes(Platform platform, int millis) throws IOException {
        fault(platform, """
                {"channel":"wechat","on":"create","kind":"delay","millis":%d,"times":1000000000}""".formatted(millis));
    }

    private static void fault(Platform platform, String body) throws IOException {
        try (var door = new KeepAlive(platform.ports().simulator())) {
            Ordering.expect(201, door.send(Call.post("/faults", Map.of("Content-Type", "application/json"), body)));
        }
    }

    private static void heal(Platform platform) throws IOException {
        try (var door = new KeepAlive(platform.ports().simulator())) {
            Ordering.expect(204, door.send(Call.of("DELETE", "/faults", Map.of(), new byte[0])));
        }
    }

    /** How long it took until WeChat Pay was on offer, or was not. */
    private static double awaitOffered(Platform platform, Buyers buyers, boolean wanted) throws IOException {
        buyers.renew();
        var began = System.nanoTime();
        var call = Call.of(
                "GET", "/api/v1/payment-methods", Ordering.headers(buyers.get(0).token()), new byte[0]);
        try (var door = new KeepAlive(platform.ports().of(Service.PAYMENT))) {
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                if (isOffered(Ordering.expect(200, door.send(call)).text()) == wanted) {
                    return (System.nanoTime() - began) / 1e9;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
        throw new CannotMeasure("WeChat Pay never " + (wanted ? "came back" : "counted as down"));
    }

    private static boolean isOffered(String offer) {
        return JSON.readTree(offer)
                .required("items")
                .valueStream()
                .filter(method -> method.required("method").asString().equals("WECHAT_NATIVE"))
                .allMatch(method -> method.required("available").asBoolean());
    }

    private record Course(Flow wechat, Flow alipay) {}

    /** @param noticedSeconds until no new payment was asked for at WeChat Pay */
    private record Failed(Flow flow, long moved, double noticedSeconds) {}
}
