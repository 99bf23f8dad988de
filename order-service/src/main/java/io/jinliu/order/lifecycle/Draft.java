package io.jinliu.order.lifecycle;

import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Receiver;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asks for: goods and quantities, never prices.
 *
 * @param number under which the order is placed, claimed beforehand
 * @param from the address the request came from
 * @param language in which the goods are named on the order
 */
public record Draft(
        OrderNo number,
        String buyerId,
        List<Item> items,
        Receiver receiver,
        Invoice invoice,
        String termsVersion,
        String from,
        @Nullable String remark,
        @Nullable String payMethod,
        Locale language) {

    public Draft {
        items = List.copyOf(items);
    }

    int pieces() {
        return items.stream().mapToInt(Item::quantity).sum();
    }

    public record Item(String skuId, int quantity) {}
}
