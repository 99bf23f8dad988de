package io.jinliu.payment.complaint.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.refund.Refund;

/** The refund that a complaint led to; {@code GET /api/v1/refunds/{refundNo}} tells the rest. */
record ComplaintRefund(String refundNo, Money amount, String status) {

    static ComplaintRefund of(Refund refund) {
        return new ComplaintRefund(
                Long.toString(refund.terms().refundNo()), refund.terms().amount(), refund.state());
    }
}
