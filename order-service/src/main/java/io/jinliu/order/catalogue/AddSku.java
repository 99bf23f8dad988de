package io.jinliu.order.catalogue;

import io.jinliu.common.money.Money;
import io.jinliu.order.stock.Stock;
import io.jinliu.order.stock.Stocks;
import org.springframework.stereotype.Service;

/**
 * Puts a SKU on sale: first its text, which claims the id, then its stock, in the SKU's own slot.
 *
 * <p>Not transactional: these are two databases. Each step is one insert that may be repeated under the same number, and
 * only a SKU that has both is for sale.
 */
@Service
public class AddSku {

    private final Skus skus;
    private final Stocks stocks;

    AddSku(Skus skus, Stocks stocks) {
        this.skus = skus;
        this.stocks = stocks;
    }

    /** @throws SkuExists if another claim has added this id */
    public void add(Sku sku, Money unitPrice, long pieces, long claimNumber) {
        skus.add(sku, claimNumber);
        stocks.add(Stock.fresh(sku.skuId(), sku.merchantId(), unitPrice, pieces));
    }
}
