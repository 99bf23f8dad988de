package io.jinliu.schedule.judge;

import io.jinliu.order.lifecycle.Order;
import io.jinliu.order.stock.Hold;
import io.jinliu.schedule.World;
import io.jinliu.schedule.order.OrderService.Bucket;
import java.util.List;

/** I9: every piece is on hand, reserved or sold, as its holds say, and the holds stand as their orders do. */
final class StockAddsUp implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        var holds = world.orders().holds();
        for (var bucket : world.orders().buckets()) {
            pieces(bucket, holds, findings);
        }
        for (var hold : holds) {
            var order = world.orders().order(hold.terms().orderNo());
            var expected = order.map(StockAddsUp::expected).orElse("RELEASED");
            findings.equal("I9", expected, hold.state(), "the hold " + hold.terms());
        }
        world.orders().orders().forEach(order -> lines(order, holds, findings));
    }

    private static void lines(Order order, List<Hold> holds, Findings findings) {
        var number = order.purchase().number();
        for (var line : order.purchase().lines()) {
            var pieces = holds.stream()
                    .map(Hold::terms)
                    .filter(terms -> terms.orderNo() == number.value())
                    .filter(terms -> terms.skuId().equals(line.skuId()))
                    .mapToInt(Hold.Terms::quantity)
                    .sum();
            findings.equal("I9", line.quantity(), pieces, "pieces held for order " + number);
        }
    }

    private static void pieces(Bucket bucket, List<Hold> holds, Findings findings) {
        var sku = bucket.initially().skuId();
        var all = bucket.onHand() + bucket.reserved() + bucket.sold();
        findings.equal("I9", bucket.initially().initial(), all, "pieces of " + sku);
        findings.equal("I9", sum(sku, "HELD", holds), bucket.reserved(), "reserved pieces of " + sku);
        findings.equal("I9", sum(sku, "SOLD", holds), bucket.sold(), "sold pieces of " + sku);
        if (bucket.onHand() < 0 || bucket.reserved() < 0 || bucket.sold() < 0) {
            findings.add("I9", "%s", bucket);
        }
    }

    private static long sum(String sku, String state, List<Hold> holds) {
        return holds.stream()
                .filter(hold -> hold.terms().skuId().equals(sku) && hold.state().equals(state))
                .mapToLong(hold -> hold.terms().quantity())
                .sum();
    }

    private static String expected(Order order) {
        return switch (order) {
            case Order.Unpaid _ -> "HELD";
            case Order.Collected _ -> "SOLD";
            case Order.Closed closed -> closed.shipped().isPresent() ? "SOLD" : "RELEASED";
        };
    }
}
