package io.jinliu.payment.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.bill.BillRules;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.security.InMemoryWire;
import org.junit.jupiter.api.Test;

class UnionpayBillsIT extends BillRules {

    UnionpayBillsIT() {
        super(
                new Acceptor(),
                BillKind.UNIONPAY_ZM,
                wire -> bills(Acceptor.settings(Acceptor.UNHEARD), wire),
                wire -> bills(Acceptor.nowhere(), wire));
    }

    private static BillSource bills(UnionpaySettings settings, InMemoryWire wire) {
        return UnionpayConfiguration.bills(settings, wire, Acceptor.businessTime());
    }

    @Test
    void a_day_without_movements_has_a_file_without_lines() {
        twoDaysPass();

        assertThat(refusal(day.minusDays(30))).isEmpty();
    }
}
