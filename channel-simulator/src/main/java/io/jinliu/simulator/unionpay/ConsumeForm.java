package io.jinliu.simulator.unionpay;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Order;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.channel.Numbers;
import io.jinliu.simulator.wire.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Reads what the merchant asks to be paid. The order's time is its {@code txnTime}: half of the order's name. */
final class ConsumeForm {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Numbers numbers;
    private final Times times;

    ConsumeForm(Numbers numbers, Times times) {
        this.numbers = numbers;
        this.times = times;
    }

    Order read(Product product, AcpMessage asked) {
        requireConsume(product, asked);
        var subject = asked.text("orderDesc");
        return new Order(
                asked.orderId(),
                product,
                asked.fen(),
                subject.isEmpty() ? "银联在线支付" : subject,
                asked.backUrl(),
                asked.frontUrl(),
                asked.text("reqReserved"),
                null,
                numbers.transaction(Channel.UNIONPAY),
                asked.field("payTimeout"),
                asked.moment("txnTime"),
                deadline(asked));
    }

    private static void requireConsume(Product product, AcpMessage asked) {
        if (!asked.says("txnType", "01") || !asked.says("txnSubType", "01") || !asked.says("bizType", "000201")) {
            throw UnionpayRefusal.notOffered();
        }
        var through = product == Product.IN_APP ? Set.of("08") : Set.of("07", "08");
        if (!through.contains(asked.required("channelType"))) {
            throw UnionpayRefusal.malformed("channelType");
        }
    }

    private Instant deadline(AcpMessage asked) {
        return asked.field("payTimeout").isEmpty() ? times.now().plus(LIFE) : asked.moment("payTimeout");
    }
}
