package io.jinliu.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.bill.BillRules;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Nothing;
import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import io.jinliu.payment.security.ChannelHttp;
import io.jinliu.payment.security.FileDownload;
import io.jinliu.payment.security.InMemoryWire;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WechatBillsIT extends BillRules {

    private static final String UNHEARD = Merchant.NOWHERE + "/callbacks/wechat/default";

    WechatBillsIT() {
        super(
                new Merchant(),
                BillKind.WECHAT_TRADE,
                wire -> bills(Merchant.settings(UNHEARD, Duration.ofSeconds(5)), wire),
                wire -> bills(Merchant.settings(Merchant.NOWHERE, UNHEARD, Duration.ofSeconds(2)), wire));
    }

    private static BillSource bills(WechatSettings settings, InMemoryWire wire) {
        var sdk = WechatSdk.of(settings, new ChannelHttp(wire));
        return new WechatBills(settings, sdk, new FileDownload(wire, settings.connectTimeout()));
    }

    @Test
    void a_day_without_movements_is_told_as_one() {
        twoDaysPass();

        assertThat(source.fetch(kind, day.minusDays(30))).isEqualTo(new Nothing());
    }

    @Test
    void the_account_moved_by_what_was_paid_and_its_fee() {
        var traded = paidAndRefunded();
        twoDaysPass();

        assertThat(rows(BillKind.WECHAT_FUND_FLOW, traded)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "duplicate-row", "wrong-hash"})
    void what_is_spoilt_is_refused_whole(String how) {
        paidAndRefunded();
        twoDaysPass();
        spoilt(how);

        assertThat(refusal()).isPresent();
    }

    @Test
    void what_is_late_is_waited_for() {
        twoDaysPass();
        spoilt("late");

        assertThat(source.fetch(kind, day)).isEqualTo(new NotYet(false));
    }
}
