package io.jinliu.settlement.ledger;

import io.jinliu.common.money.Money;
import java.time.Instant;

/** Tells how an order's money was shared just now; after a refund both shares are negative. Pinned by {@code docs/events}. */
record EarningBooked(String orderNo, String merchantId, Money net, Money commission, Instant at) {}
