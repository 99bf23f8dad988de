package io.jinliu.simulator.book;

import java.time.Instant;

/** The payer has opened the order: from here on Alipay knows a trade with a number. */
public record Scan(String transactionId, Instant at) {}
