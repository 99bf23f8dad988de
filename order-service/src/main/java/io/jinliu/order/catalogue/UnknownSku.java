package io.jinliu.order.catalogue;

/** There is no SKU of that id. */
public final class UnknownSku extends CatalogueRejection {

    private static final long serialVersionUID = 1;

    public UnknownSku(String skuId) {
        super("There is no SKU " + skuId);
    }
}
