package io.jinliu.order.catalogue;

import io.jinliu.common.sharding.WarmUp;
import org.springframework.stereotype.Component;

/** Opens the first page of what is on sale. */
@Component
class WarmCatalogue implements WarmUp {

    private final Catalogue catalogue;

    WarmCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void walk() {
        catalogue.page(null, 1);
    }
}
