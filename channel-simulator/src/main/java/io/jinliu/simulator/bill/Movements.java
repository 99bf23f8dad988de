package io.jinliu.simulator.bill;

import io.jinliu.simulator.bill.Movement.Collected;
import io.jinliu.simulator.bill.Movement.Returned;
import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Payment;
import io.jinliu.simulator.book.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All money that moved at a channel, oldest first. Read inside {@code Book.exclusively}. */
public record Movements(List<Movement> all) {

    public static Movements of(Accounts accounts) {
        return new Movements(accounts.trades().stream()
                .flatMap(trade -> trade.payments().stream().flatMap(payment -> of(accounts, trade.order(), payment)))
                .sorted(Comparator.comparing(Movement::at).thenComparing(Movement::number))
                .toList());
    }

    private static Stream<Movement> of(Accounts accounts, Order order, Payment payment) {
        var moved = new ArrayList<Movement>();
        moved.add(new Collected(order, payment, Fee.of(payment.amountFen())));
        long refundedFen = 0;
        for (var refund : succeeded(accounts, payment)) {
            long feeBefore = Fee.returned(payment.amountFen(), refundedFen);
            refundedFen += refund.amountFen();
            long feeFen = Fee.returned(payment.amountFen(), refundedFen) - feeBefore;
            moved.add(new Returned(order, payment, refund, feeFen));
        }
        return moved.stream();
    }

    private static List<Refund> succeeded(Accounts accounts, Payment payment) {
        return accounts.refundsOf(payment).stream()
                .filter(Refund::succeeded)
                .sorted(Comparator.comparing(Refund::movedAt).thenComparing(Refund::refundId))
                .toList();
    }

    public List<Movement> of(BillDay day) {
        return all.stream().filter(movement -> day.holds(movement.at())).toList();
    }

    public List<Movement> before(Instant end) {
        return all.stream().filter(movement -> movement.at().isBefore(end)).toList();
    }
}
