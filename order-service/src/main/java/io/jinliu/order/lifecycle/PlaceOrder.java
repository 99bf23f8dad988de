package io.jinliu.order.lifecycle;

import io.jinliu.order.catalogue.Catalogue;
import io.jinliu.order.catalogue.Sku;
import io.jinliu.order.lifecycle.Draft.Item;
import io.jinliu.order.particulars.Particulars;
import io.jinliu.order.particulars.Terms;
import io.jinliu.order.stock.Hold;
import io.jinliu.order.stock.HoldOwners.Word.NotNeeded;
import io.jinliu.order.stock.HoldReleased;
import io.jinliu.order.stock.OutOfStock;
import io.jinliu.order.stock.ReserveStock;
import io.jinliu.order.stock.SettleHold;
import io.jinliu.order.stock.StockRejection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Places an order: holds the goods, which tells what they cost, then writes it down.
 *
 * <p>Deliberately not transactional: the SKUs lie in other databases than the order. Holds are keyed by the order's
 * number, so the work may be repeated; if we die in between, the holds expire and give the number up.
 */
@Service
public class PlaceOrder {

    private final Catalogue catalogue;
    private final Terms terms;
    private final ReserveStock reserveStock;
    private final SettleHold settleHold;
    private final OpenOrder openOrder;
    private final AbandonOrder abandonOrder;
    private final Orders orders;
    private final OrderSettings settings;
    private final Clock clock;

    PlaceOrder(
            Catalogue catalogue,
            Terms terms,
            ReserveStock reserveStock,
            SettleHold settleHold,
            OpenOrder openOrder,
            AbandonOrder abandonOrder,
            Orders orders,
            OrderSettings settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.reserveStock = reserveStock;
        this.settleHold = settleHold;
        this.openOrder = openOrder;
        this.abandonOrder = abandonOrder;
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Places the order, or returns the one that was placed under its number before.
     *
     * @throws OrderRejection if it cannot be placed as asked
     * @throws OutOfStock if a SKU is short; then nothing stays held
     */
    public Order place(Draft draft) {
        var skus = skus(draft);
        var now = Moments.now(clock);
        var particulars = particulars(draft, now);
        if (!openOrder.hasRoom(draft.buyerId(), draft.pieces())) {
            return orders.find(draft.number()).orElseThrow(TooManyUnpaidOrders::new);
        }
        try {
            return openOrder.open(purchase(draft, skus, reserve(draft), now), particulars);
        } catch (NumberTaken | HoldReleased workedOnBefore) {
            return giveUp(draft).orElseThrow(() -> new OrderAbandoned(draft.number()));
        } catch (StockRejection | OrderRejection refused) {
            return giveUp(draft).orElseThrow(() -> refused);
        }
    }

    private List<Sku> skus(Draft draft) {
        var seen = new HashSet<String>();
        var merchants = new HashSet<String>();
        var skus = new ArrayList<Sku>();
        for (var item : draft.items()) {
            if (!seen.add(item.skuId())) {
                throw new SameSkuTwice(item.skuId());
            }
            var sku = catalogue.text(item.skuId());
            merchants.add(sku.merchantId());
            skus.add(sku);
        }
        if (merchants.size() != 1) {
            throw new SeveralMerchants();
        }
        return skus;
    }

    private Particulars particulars(Draft draft, Instant now) {
        var acceptance = terms.accepted(draft.termsVersion(), now, draft.from())
                .orElseThrow(() -> new UnknownTerms(draft.termsVersion(), terms.versions()));
        return new Particulars(draft.receiver(), draft.invoice(), draft.remark(), draft.payMethod(), acceptance);
    }

    private List<Hold.Terms> reserve(Draft draft) {
        var number = draft.number().value();
        return draft.items().stream()
                .map(item -> reserveStock.reserve(item.skuId(), number, item.quantity()))
                .toList();
    }

    private Purchase purchase(Draft draft, List<Sku> skus, List<Hold.Terms> holds, Instant now) {
        var currencies = holds.stream().map(hold -> hold.unitPrice().currency()).distinct();
        if (currencies.count() != 1) {
            throw new SeveralMerchants();
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < skus.size(); i++) {
            var hold = holds.get(i);
            var name = skus.get(i).nameFor(draft.language());
            lines.add(Line.of(i + 1, hold.skuId(), name, hold.quantity(), hold.unitPrice()));
        }
        var merchantId = skus.getFirst().merchantId();
        return Purchase.of(draft.number(), draft.buyerId(), merchantId, lines, now, now.plus(settings.payWithin()));
    }

    /**
     * Gives back what is held, unless someone else placed the order under this number: first nobody can place it any
     * more, then the goods are free.
     */
    private Optional<Order> giveUp(Draft draft) {
        if (!abandonOrder.abandon(draft.number())) {
            return orders.find(draft.number());
        }
        draft.items().stream()
                .map(Item::skuId)
                .forEach(skuId -> settleHold.settle(skuId, draft.number().value(), new NotNeeded()));
        return Optional.empty();
    }
}
