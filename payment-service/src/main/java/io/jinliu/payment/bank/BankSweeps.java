package io.jinliu.payment.bank;

import io.jinliu.common.job.DueRows;
import io.jinliu.common.job.Sweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on although nobody calls: entries are booked, matches carried out, confirmed vouchers collected. */
@Configuration(proxyBeanMethods = false)
class BankSweeps {

    @Bean
    Sweep<Long> bookBankEntries(BookEntry bookEntry, Clock clock) {
        return new Sweep<>("book-bank-entries", entries("NEW", clock), bookEntry::book);
    }

    @Bean
    Sweep<Long> matchBankEntries(BookEntry bookEntry, Clock clock) {
        return new Sweep<>("match-bank-entries", entries("MATCHING", clock), bookEntry::book);
    }

    @Bean
    Sweep<Long> returnBankEntries(BookEntry bookEntry, Clock clock) {
        return new Sweep<>("return-bank-entries", entries("RETURNING", clock), bookEntry::book);
    }

    @Bean
    Sweep<Long> settleVouchers(SettleVoucher settleVoucher, Clock clock) {
        var confirmed = new DueRows("bank_voucher", "id", "CONFIRMED", "ask_at", clock);
        return new Sweep<>("settle-vouchers", confirmed, settleVoucher::settle);
    }

    private static DueRows entries(String state, Clock clock) {
        return new DueRows("bank_entry", "id", state, "ask_at", clock);
    }
}
