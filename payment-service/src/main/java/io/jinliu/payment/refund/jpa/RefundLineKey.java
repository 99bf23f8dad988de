package io.jinliu.payment.refund.jpa;

import java.io.Serializable;

record RefundLineKey(int slot, long refundId, int line) implements Serializable {}
