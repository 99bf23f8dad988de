package io.jinliu.order.lifecycle;

import java.time.Instant;

/** The payment that settled the order's due. */
public record Payment(String paymentNo, Instant at) {}
