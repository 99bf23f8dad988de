package io.jinliu.payment.part;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: what is held elsewhere is taken or released. */
@Configuration(proxyBeanMethods = false)
class PartSweeps {

    @Bean
    Sweep<Long> takeParts(SettleParts settleParts, Clock clock) {
        return new Sweep<>(
                "take-parts", new DueRows("payment_part", "id", "TAKING", "ask_at", clock), settleParts::settlePart);
    }

    @Bean
    Sweep<Long> releaseParts(SettleParts settleParts, Clock clock) {
        return new Sweep<>(
                "release-parts",
                new DueRows("payment_part", "id", "RELEASING", "ask_at", clock),
                settleParts::settlePart);
    }
}
