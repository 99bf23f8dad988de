package io.jinliu.order.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** SKU texts in a map. */
public class InMemorySkus implements Skus {

    private final Map<String, Long> claims = new HashMap<>();
    private final TreeMap<String, Sku> skus = new TreeMap<>();

    @Override
    public Optional<Sku> find(String skuId) {
        return Optional.ofNullable(skus.get(skuId));
    }

    @Override
    public List<Sku> after(String skuId, int limit) {
        return skus.tailMap(skuId, false).values().stream().limit(limit).toList();
    }

    @Override
    public void add(Sku sku, long claimNumber) {
        var claimed = claims.putIfAbsent(sku.skuId(), claimNumber);
        if (claimed != null && claimed != claimNumber) {
            throw new SkuExists(sku.skuId());
        }
        skus.putIfAbsent(sku.skuId(), sku);
    }

    @Override
    public void name(String merchantId, String name) {}
}
