package io.jinliu.order.stock;

import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Hold.Released;
import io.jinliu.order.stock.Hold.Sold;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets pieces of one SKU aside for an order's number, once however often it is asked. */
@Service
public class ReserveStock {

    private final Stocks stocks;
    private final StockSettings settings;
    private final Clock clock;

    ReserveStock(Stocks stocks, StockSettings settings, Clock clock) {
        this.stocks = stocks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Holds the pieces and says what they cost, now and whenever it is asked again.
     *
     * @throws OutOfStock if fewer are on hand
     * @throws NotForSale if there is no such SKU
     * @throws HoldReleased if this number gave the SKU back already
     */
    @Transactional
    public Hold.Terms reserve(String skuId, long orderNo, int quantity) {
        var shelf = stocks.shelf(skuId, orderNo).orElseThrow(() -> new NotForSale(skuId));
        return shelf.hold().map(hold -> known(hold, quantity)).orElseGet(() -> hold(shelf.stock(), orderNo, quantity));
    }

    private Hold.Terms hold(Stock stock, long orderNo, int quantity) {
        var skuId = stock.skuId();
        if (stock.onHand() < quantity) { // a plain read: whoever comes after the last piece waits for no lock
            throw new OutOfStock(skuId);
        }
        var terms = new Hold.Terms(skuId, orderNo, stock.merchantId(), quantity, stock.unitPrice());
        if (!stocks.reserve(new Held(terms, clock.instant().plus(settings.askAfter())))) {
            throw new OutOfStock(skuId);
        }
        return terms;
    }

    private static Hold.Terms known(Hold hold, int quantity) {
        if (hold.terms().quantity() != quantity) {
            throw new IllegalStateException("One number cannot hold two quantities: " + hold.terms());
        }
        return switch (hold) {
            case Held _, Sold _ -> hold.terms();
            case Released _ ->
                throw new HoldReleased(hold.terms().skuId(), hold.terms().orderNo());
        };
    }
}
