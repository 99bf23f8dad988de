package io.jinliu.order.catalogue;

/** The reasons the catalogue says no. */
public abstract sealed class CatalogueRejection extends RuntimeException permits UnknownSku, SkuExists {

    private static final long serialVersionUID = 1;

    CatalogueRejection(String message) {
        super(message);
    }
}
