package io.jinliu.order.stock;

import io.jinliu.order.stock.Hold.Held;
import io.jinliu.order.stock.Hold.Released;
import io.jinliu.order.stock.Hold.Sold;
import io.jinliu.order.stock.HoldOwners.Word;
import io.jinliu.order.stock.HoldOwners.Word.NotNeeded;
import io.jinliu.order.stock.HoldOwners.Word.SoldForGood;
import io.jinliu.order.stock.HoldOwners.Word.StillOpen;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings one hold to where the order's word wants it, from wherever it is.
 *
 * <p>Always a transaction of its own: SKUs live in other databases than the order whose event may have brought us here.
 */
@Service
public class SettleHold {

    private final Stocks stocks;

    SettleHold(Stocks stocks) {
        this.stocks = stocks;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(String skuId, long orderNo, Word word) {
        stocks.hold(skuId, orderNo).ifPresent(hold -> settle(hold, word));
    }

    private void settle(Hold hold, Word word) {
        switch (word) {
            case StillOpen(var askAgain) -> postpone(hold, askAgain);
            case SoldForGood() -> sell(hold);
            case NotNeeded() -> release(hold);
        }
    }

    private void postpone(Hold hold, Instant askAgain) {
        switch (hold) {
            case Held held -> stocks.postpone(held, askAgain);
            case Sold _, Released _ -> {} // settled by a later word than ours
        }
    }

    private void sell(Hold hold) {
        switch (hold) {
            case Held held -> stocks.move(held, held.sell());
            case Sold _, Released _ -> {} // told twice, or refunded meanwhile
        }
    }

    private void release(Hold hold) {
        switch (hold) {
            case Held held -> stocks.move(held, held.release());
            case Sold sold -> stocks.move(sold, sold.restock());
            case Released _ -> {} // told twice
        }
    }
}
