package io.jinliu.order.catalogue;

import java.util.List;
import java.util.Optional;

/** Where the texts of SKUs are kept. They are added and never change. */
public interface Skus {

    Optional<Sku> find(String skuId);

    /** Up to {@code limit} SKUs behind that id, in the order of their ids. */
    List<Sku> after(String skuId, int limit);

    /**
     * Adds a SKU, and its merchant if we have not heard of it.
     *
     * @param claimNumber under which it is added; the same number may add it again
     * @throws SkuExists if another claim has added this id
     */
    void add(Sku sku, long claimNumber);

    /** Gives a merchant its shop's name. */
    void name(String merchantId, String name);
}
