package io.jinliu.payment.due.mq;

import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.money.Money;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.LearnDue;
import io.jinliu.payment.due.Owed;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** An order was placed: its amount is due. */
@Component
class OrderPlacedListener implements EventListener<OrderPlacedListener.OrderPlaced> {

    private final LearnDue learnDue;

    OrderPlacedListener(LearnDue learnDue) {
        this.learnDue = learnDue;
    }

    @Override
    public String topic() {
        return "order-events";
    }

    @Override
    public Class<OrderPlaced> event() {
        return OrderPlaced.class;
    }

    @Override
    public String consumer() {
        return "payment-service.learn-due";
    }

    @Override
    public Slot slot(OrderPlaced event) {
        return event.ref().slot();
    }

    @Override
    public void on(OrderPlaced event) {
        learnDue.learn(event.owed());
    }

    /** Only the fields we read. Pinned by docs/events/order-placed.v1.json. */
    record OrderPlaced(
            String orderNo,
            String buyerId,
            String merchantId,
            List<Line> lines,
            Money amount,
            Instant payBefore,
            long version) {

        DueRef ref() {
            return DueRef.order(Long.parseLong(orderNo));
        }

        Owed owed() {
            var subject = lines.getFirst().name() + (lines.size() > 1 ? " …" : "");
            return new Owed(
                    ref(),
                    buyerId,
                    merchantId,
                    subject,
                    amount,
                    payBefore,
                    lines.stream().map(Line::owed).toList(),
                    version);
        }
    }

    record Line(int line, String name, long quantity, Money amount) {

        Owed.Line owed() {
            return new Owed.Line(line, quantity, amount, amount.zero());
        }
    }
}
