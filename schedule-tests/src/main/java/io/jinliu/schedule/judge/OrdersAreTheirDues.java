package io.jinliu.schedule.judge;

import io.jinliu.order.lifecycle.Order;
import io.jinliu.payment.due.Due;
import io.jinliu.schedule.World;
import java.util.HashMap;
import java.util.Optional;

/** I4: an order is paid exactly when its due is collected, and closed unpaid exactly when it is withdrawn. */
final class OrdersAreTheirDues implements Sentence {

    @Override
    public void judge(World world, Findings findings) {
        var dues = new HashMap<Long, Due>();
        world.payments().dues().forEach(due -> dues.put(due.ref().no(), due));
        for (var order : world.orders().orders()) {
            var number = order.purchase().number().value();
            findings.equal("I4", story(Optional.ofNullable(dues.get(number))), story(order), "order " + number);
        }
        world.orders()
                .unpaidOrders()
                .forEach((buyer, unpaid) -> findings.equal("I4", 0, unpaid, "unpaid orders of " + buyer));
    }

    private static String story(Optional<Due> due) {
        return switch (due.orElse(null)) {
            case Due.Collected(var owed, var paymentNo) -> "paid %s by %d".formatted(owed.amount(), paymentNo);
            case Due.Withdrawn _ -> "closed unpaid";
            case Due.Open _ -> "open";
            case null -> "unknown";
        };
    }

    private static String story(Order order) {
        var amount = order.purchase().amount();
        return switch (order) {
            case Order.Collected paid ->
                "paid %s by %s".formatted(amount, paid.payment().paymentNo());
            case Order.Closed closed ->
                closed.paid()
                        .map(payment -> "paid %s by %s".formatted(amount, payment.paymentNo()))
                        .orElse("closed unpaid");
            case Order.Unpaid _ -> "open";
        };
    }
}
