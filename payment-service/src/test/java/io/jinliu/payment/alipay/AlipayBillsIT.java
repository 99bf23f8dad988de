package io.jinliu.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.bill.BillRules;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.security.FileDownload;
import io.jinliu.payment.security.InMemoryWire;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlipayBillsIT extends BillRules {

    private static final String UNHEARD = "http://127.0.0.1:9/callbacks/alipay/default";

    AlipayBillsIT() {
        super(
                new Seller(),
                BillKind.ALIPAY_TRADE,
                wire -> bills(Seller.settings(UNHEARD), wire),
                wire -> bills(Seller.settings("http://127.0.0.1:9/gateway.do", UNHEARD, Duration.ofSeconds(2)), wire));
    }

    private static BillSource bills(AlipaySettings settings, InMemoryWire wire) {
        return new AlipayBills(
                settings, new AlipaySdk(settings, wire), new FileDownload(wire, settings.connectTimeout()));
    }

    @Test
    void a_day_without_movements_has_no_bill_as_one_that_is_not_ready_has_none() {
        twoDaysPass();

        assertThat(source.fetch(kind, day.minusDays(30))).isEqualTo(new NotYet(true));
    }

    @Test
    void the_account_moved_by_what_was_paid_and_its_fee() {
        var traded = paidAndRefunded();
        twoDaysPass();

        assertThat(rows(BillKind.ALIPAY_ACCOUNT, traded)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "duplicate-row", "wrong-hash"})
    void what_is_spoilt_is_refused_whole(String how) {
        paidAndRefunded();
        twoDaysPass();
        spoilt(how);

        assertThat(refusal()).isPresent();
    }
}
