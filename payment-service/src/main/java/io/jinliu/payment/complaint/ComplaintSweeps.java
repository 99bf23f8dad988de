package io.jinliu.payment.complaint;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must go on although nobody calls: complaints are asked about, and what we say is said. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComplaintSettings.class)
class ComplaintSweeps {

    @Bean
    Sweep<Long> fetchComplaints(Complaints complaints, FetchComplaint fetchComplaint, Clock clock) {
        return new Sweep<>(
                "fetch-complaints", database -> complaints.toAsk(database, clock.instant()), fetchComplaint::fetch);
    }

    @Bean
    Sweep<Long> sendReplies(SendReply sendReply, Clock clock) {
        return new Sweep<>(
                "send-replies", new DueRows("complaint_reply", "id", "WAITING", "ask_at", clock), sendReply::send);
    }
}
