package io.jinliu.payment.bill;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bills whose time has come are asked for, those we have as well where somebody said so. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BillSettings.class)
class BillSweeps {

    @Bean
    Sweep<Long> fetchWantedBills(FetchBill fetchBill, Clock clock) {
        return new Sweep<>("fetch-wanted-bills", due("WANTED", clock), fetchBill::fetch);
    }

    @Bean
    Sweep<Long> fetchRefusedBills(FetchBill fetchBill, Clock clock) {
        return new Sweep<>("fetch-refused-bills", due("REFUSED", clock), fetchBill::fetch);
    }

    @Bean
    Sweep<Long> fetchKeptBills(FetchBill fetchBill, Clock clock) {
        return new Sweep<>("fetch-kept-bills", due("KEPT", clock), fetchBill::fetch);
    }

    @Bean
    Sweep<Long> fetchEmptyBills(FetchBill fetchBill, Clock clock) {
        return new Sweep<>("fetch-empty-bills", due("EMPTY", clock), fetchBill::fetch);
    }

    private static DueRows due(String state, Clock clock) {
        return new DueRows("channel_bill", "id", state, "ask_at", clock);
    }
}
