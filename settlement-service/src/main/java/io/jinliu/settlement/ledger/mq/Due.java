package io.jinliu.settlement.ledger.mq;

import io.jinliu.settlement.ledger.OrderNo;
import java.util.Optional;

/** How payment-service names what is owed. */
final class Due {

    private static final String OF_AN_ORDER = "ORDER";
    private static final String OF_A_WALLET = "TOP_UP";

    private Due() {}

    static boolean fillsAWallet(String kind) {
        return kind.equals(OF_A_WALLET);
    }

    static Optional<OrderNo> order(String kind, String number) {
        return kind.equals(OF_AN_ORDER) ? Optional.of(OrderNo.parse(number)) : Optional.empty();
    }
}
