package io.jinliu.order.catalogue;

/** The id is taken, by whatever merchant. */
public final class SkuExists extends CatalogueRejection {

    private static final long serialVersionUID = 1;

    public SkuExists(String skuId) {
        super("There is a SKU %s already".formatted(skuId));
    }
}
