package io.jinliu.payment.collect;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import io.jinliu.payment.due.DueRef;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: pending payments are asked about, withdrawals are brought to an end. */
@Configuration(proxyBeanMethods = false)
class CollectSweeps {

    @Bean
    Sweep<Long> askPendingPayments(AskPending askPending, Clock clock) {
        var pending = new DueRows("payment", "id", "PENDING", "ask_at", clock);
        return new Sweep<>("ask-pending-payments", pending, askPending::ask);
    }

    @Bean
    Sweep<Long> takeReversingPaymentsBack(ReversePayment reversePayment, Clock clock) {
        var reversing = new DueRows("payment", "id", "REVERSING", "ask_at", clock);
        return new Sweep<>("reverse-payments", reversing, reversePayment::reverseAgain);
    }

    /** Only an order wants its due back; a top-up is never withdrawn. */
    @Bean
    Sweep<Long> withdrawDues(WithdrawDue withdrawDue, Clock clock) {
        var open = new DueRows("due", "id", "OPEN", "ask_at", clock);
        return new Sweep<>("withdraw-dues", open, id -> withdrawDue.withdraw(DueRef.order(id)));
    }
}
