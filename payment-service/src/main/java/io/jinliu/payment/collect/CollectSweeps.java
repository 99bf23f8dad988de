package io.jinliu.payment.collect;

import io.jinliu.common.job.Sweep;
import io.jinliu.payment.due.DueRef;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: pending payments are asked about, withdrawals are brought to an end. */
@Configuration(proxyBeanMethods = false)
class CollectSweeps {

    @Bean
    Sweep askPendingPayments(AskPending askPending, Clock clock) {
        return new Sweep("ask-pending-payments", "payment", "PENDING", "ask_at", clock, askPending::ask);
    }

    /** Only orders have dues so far; another owner brings its kind along. */
    @Bean
    Sweep withdrawDues(WithdrawDue withdrawDue, Clock clock) {
        return new Sweep("withdraw-dues", "due", "OPEN", "ask_at", clock, id -> withdrawDue.withdraw(DueRef.order(id)));
    }
}
