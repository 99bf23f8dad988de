package io.jinliu.payment.split;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: splits and give-backs are sent and asked about. */
@Configuration(proxyBeanMethods = false)
class SplitSweeps {

    @Bean
    Sweep<Long> sendAskedSplits(SendSplit sendSplit, Clock clock) {
        return new Sweep<>("send-asked-splits", due("profit_split", "ASKED", clock), sendSplit::send);
    }

    @Bean
    Sweep<Long> askProcessingSplits(SendSplit sendSplit, Clock clock) {
        return new Sweep<>("ask-processing-splits", due("profit_split", "PROCESSING", clock), sendSplit::send);
    }

    @Bean
    Sweep<Long> askAbnormalSplits(SendSplit sendSplit, Clock clock) {
        return new Sweep<>("ask-abnormal-splits", due("profit_split", "ABNORMAL", clock), sendSplit::send);
    }

    @Bean
    Sweep<Long> sendAskedGiveBacks(SendGiveBack sendGiveBack, Clock clock) {
        return new Sweep<>("send-asked-give-backs", due("give_back", "ASKED", clock), sendGiveBack::send);
    }

    @Bean
    Sweep<Long> askProcessingGiveBacks(SendGiveBack sendGiveBack, Clock clock) {
        return new Sweep<>("ask-processing-give-backs", due("give_back", "PROCESSING", clock), sendGiveBack::send);
    }

    private static DueRows due(String table, String state, Clock clock) {
        return new DueRows(table, "id", state, "ask_at", clock);
    }
}
