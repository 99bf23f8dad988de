package io.jinliu.order.stock;

import io.jinliu.common.money.Money;
import java.time.Clock;
import java.time.Duration;

/** The use cases of stock over maps, for tests here and of those who reserve. */
public class StockAtHand {

    public final InMemoryStocks stocks = new InMemoryStocks();
    public final SettleHold settleHold = new SettleHold(stocks);
    public final ReserveStock reserveStock;

    public StockAtHand(Clock clock) {
        this.reserveStock = new ReserveStock(stocks, new StockSettings(Duration.ofMinutes(2)), clock);
    }

    public void add(String skuId, String merchantId, Money price, long pieces) {
        stocks.add(Stock.fresh(skuId, merchantId, price, pieces));
    }
}
