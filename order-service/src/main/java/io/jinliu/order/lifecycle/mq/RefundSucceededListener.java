package io.jinliu.order.lifecycle.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.money.Money;
import io.jinliu.order.lifecycle.CountRefund;
import io.jinliu.order.lifecycle.Refund;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payment's word for "the money went back". */
@Component
class RefundSucceededListener implements EventListener<RefundSucceededListener.RefundSucceeded> {

    private final CountRefund countRefund;

    RefundSucceededListener(CountRefund countRefund) {
        this.countRefund = countRefund;
    }

    @Override
    public String topic() {
        return "payment-events";
    }

    @Override
    public Class<RefundSucceeded> event() {
        return RefundSucceeded.class;
    }

    @Override
    public String consumer() {
        return "order-service.count-refund";
    }

    @Override
    public Slot slot(RefundSucceeded event) {
        return event.due().slot();
    }

    @Override
    public void on(RefundSucceeded event) {
        event.due().ifOrder(order -> countRefund.count(order, event.refund()));
    }

    record RefundSucceeded(
            String refundNo,
            String dueKind,
            String dueNo,
            Money amount,
            @Nullable List<RefundedLine> lines,
            Instant at) {

        DueOwner due() {
            return new DueOwner(dueKind, dueNo);
        }

        Refund refund() {
            var byLine = lines == null
                    ? Map.<Integer, Money>of()
                    : lines.stream().collect(Collectors.toMap(RefundedLine::line, RefundedLine::amount, Money::plus));
            return new Refund(refundNo, amount, byLine, at);
        }
    }

    record RefundedLine(int line, Money amount) {}
}
