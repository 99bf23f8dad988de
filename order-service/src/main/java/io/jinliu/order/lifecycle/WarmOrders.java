package io.jinliu.order.lifecycle;

import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.common.security.Role;
import io.jinliu.common.sharding.WarmUp;
import io.jinliu.order.merchantview.MerchantOrders;
import io.jinliu.order.particulars.Acceptance;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Particulars;
import io.jinliu.order.particulars.Receiver;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Places, pays and reads an order of nobody. */
@Component
class WarmOrders implements WarmUp {

    private static final String WORD = "warm-up";
    private static final Caller NOBODY = new Caller(WORD, Set.of(Role.BUYER), Optional.empty());
    private static final OrderNo NUMBER = new OrderNo(Ids.in(Slot.ofOwner(WORD), 1 << 10));

    private final OpenOrder openOrder;
    private final MarkPaid markPaid;
    private final ViewOrder viewOrder;
    private final BuyerOrders buyerOrders;
    private final MerchantOrders merchantOrders;
    private final Clock clock;

    WarmOrders(
            OpenOrder openOrder,
            MarkPaid markPaid,
            ViewOrder viewOrder,
            BuyerOrders buyerOrders,
            MerchantOrders merchantOrders,
            Clock clock) {
        this.openOrder = openOrder;
        this.markPaid = markPaid;
        this.viewOrder = viewOrder;
        this.buyerOrders = buyerOrders;
        this.merchantOrders = merchantOrders;
        this.clock = clock;
    }

    @Override
    public void walk() {
        var now = Moments.now(clock);
        var lines = List.of(Line.of(1, WORD, WORD, 1, Money.cny(1)));
        var acceptance = new Acceptance(WORD, "0".repeat(64), now, WORD);
        var particulars = new Particulars(new Receiver(WORD, WORD, WORD), Invoice.NONE, null, null, acceptance);
        openOrder.hasRoom(WORD, 1);
        openOrder.open(Purchase.of(NUMBER, WORD, WORD, lines, now, now), particulars);
        markPaid.mark(NUMBER, new Payment("1", now), Money.cny(1));
        viewOrder.view(NOBODY, NUMBER);
        buyerOrders.before(WORD, 1, 1, null);
        merchantOrders.before(WORD, 1, 1, null);
    }
}
