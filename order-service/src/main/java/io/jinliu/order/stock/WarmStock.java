package io.jinliu.order.stock;

import io.jinliu.common.money.Money;
import io.jinliu.common.sharding.WarmUp;
import org.springframework.stereotype.Component;

/** Takes in a piece of nothing and holds it for nobody. */
@Component
class WarmStock implements WarmUp {

    private static final String NOTHING = "warm-up";

    private final Stocks stocks;
    private final ReserveStock reserveStock;

    WarmStock(Stocks stocks, ReserveStock reserveStock) {
        this.stocks = stocks;
        this.reserveStock = reserveStock;
    }

    @Override
    public void walk() {
        stocks.add(Stock.fresh(NOTHING, NOTHING, Money.cny(1), 1));
        reserveStock.reserve(NOTHING, 1, 1);
        stocks.hold(NOTHING, 1).ifPresent(hold -> {
            if (hold instanceof Hold.Held held) {
                stocks.move(held, held.sell());
            }
        });
    }
}
