package io.jinliu.payment.card;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: cards expire. */
@Configuration(proxyBeanMethods = false)
class CardSweeps {

    @Bean
    Sweep<Long> expireCards(ExpireCard expireCard, Clock clock) {
        var over = new DueRows("card", "id", "ACTIVE", "expires_at", clock);
        return new Sweep<>("expire-cards", over, no -> expireCard.expire(new CardNo(no)));
    }
}
