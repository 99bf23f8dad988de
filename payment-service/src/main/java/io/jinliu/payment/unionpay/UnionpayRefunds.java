package io.jinliu.payment.unionpay;

import io.jinliu.payment.channel.RefundAnswer;
import io.jinliu.payment.channel.RefundAnswer.Abnormal;
import io.jinliu.payment.channel.RefundAnswer.Later;
import io.jinliu.payment.channel.RefundAnswer.NoSuchRefund;
import io.jinliu.payment.channel.RefundAnswer.NotSent;
import io.jinliu.payment.channel.RefundAnswer.Processing;
import io.jinliu.payment.channel.RefundAnswer.Unknown;
import io.jinliu.payment.channel.RefundOrder;

/** Money back through UnionPay: an order of its own kind, which it knows by our refund number. */
final class UnionpayRefunds {

    private final UnionpayWire wire;
    private final UnionpayOrders orders;
    private final UnionpayRefundAnswers answers;

    UnionpayRefunds(UnionpayWire wire, UnionpayOrders orders, UnionpayRefundAnswers answers) {
        this.wire = wire;
        this.orders = orders;
        this.answers = answers;
    }

    RefundAnswer refund(RefundOrder refund) {
        return wire.ask(
                "refund",
                "backTransReq",
                orders.back(refund),
                told -> taken(refund, UnionpayCode.of(told)),
                UnionpayRefunds::unanswered);
    }

    /** Its success means that it was taken on; that the money went, a notification or a query says. */
    private RefundAnswer taken(RefundOrder asked, UnionpayCode code) {
        if (code.success() || code.open()) {
            return new Processing();
        }
        if (code.repeated()) {
            return known(asked);
        }
        if (code.unclear()) {
            return new Unknown(code.toString());
        }
        return code.passing() ? new Later(code.toString()) : new Abnormal(code.toString());
    }

    private RefundAnswer known(RefundOrder asked) {
        var found = query(asked);
        return found instanceof NoSuchRefund ? new Unknown("Repeated, and yet not known") : found;
    }

    RefundAnswer query(RefundOrder refund) {
        return wire.ask(
                "query-refund",
                UnionpayChannel.QUERY,
                orders.query(refund.refundNo()),
                answers::told,
                UnionpayRefunds::unanswered);
    }

    private static RefundAnswer unanswered(UnionpayFailure failure) {
        return switch (failure) {
            case UnionpayFailure.NotSent(var why) -> new NotSent(why);
            case UnionpayFailure.NoAnswer(var why) -> new Unknown(why);
        };
    }
}
