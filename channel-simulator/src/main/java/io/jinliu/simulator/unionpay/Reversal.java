package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Refund;
import java.util.Arrays;
import java.util.Optional;

/**
 * Money asked back, with the words the merchant wants repeated. The book keeps both as the refund's reason.
 *
 * @param reserved the merchant's {@code reqReserved}
 */
record Reversal(Kind kind, String reserved) {

    static Reversal of(AcpMessage asked) {
        var kind = Kind.of(asked.field("txnType")).filter(_ -> asked.says("txnSubType", "00"));
        return new Reversal(kind.orElseThrow(UnionpayRefusal::notOffered), asked.text("reqReserved"));
    }

    static Reversal of(Refund refund) {
        var reason = refund.reason();
        return new Reversal(
                Kind.of(reason.substring(0, 2)).orElseThrow(),
                reason.substring(2).strip());
    }

    String reason() {
        return kind.txnType() + " " + reserved;
    }

    /** REFUND 退货 is any part of the money later; VOID 消费撤销 is all of it on the same day. */
    enum Kind {
        REFUND("04"),
        VOID("31");

        private final String txnType;

        Kind(String txnType) {
            this.txnType = txnType;
        }

        String txnType() {
            return txnType;
        }

        static Optional<Kind> of(String txnType) {
            return Arrays.stream(values())
                    .filter(kind -> kind.txnType.equals(txnType))
                    .findFirst();
        }
    }
}
