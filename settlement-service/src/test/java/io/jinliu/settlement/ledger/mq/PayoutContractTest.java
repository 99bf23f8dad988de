package io.jinliu.settlement.ledger.mq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Account;
import io.jinliu.settlement.ledger.Entry;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What payouts are in the ledger, from the samples of their events. */
class PayoutContractTest {

    @Test
    void a_payout_on_a_merchants_account_is_reserved_then_leaves_its_channel() {
        var sent = EventContractTest.read("payout-sent", PayoutSent.class).money();
        var paid = EventContractTest.read("payout-paid", PayoutPaid.class).money();

        assertThat(sent.reserved().kind()).isEqualTo(Kind.PAYOUT);
        assertThat(sent.reserved().cause()).isEqualTo("381205000666000123");
        assertThat(sent.slot()).isEqualTo(Slot.ofNumber(381205000666000123L));
        assertThat(sent.reserved().entries())
                .containsExactly(
                        new Entry(Account.MERCHANT_PAYOUTS, "M1", Money.cny(200_00)),
                        new Entry(Account.PAYOUTS, "WECHAT_PAY", Money.cny(-200_00)));
        assertThat(paid.paid().entries())
                .containsExactly(
                        new Entry(Account.PAYOUTS, "WECHAT_PAY", Money.cny(200_00)),
                        new Entry(Account.CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(-200_00)));
    }

    @Test
    void a_payout_that_failed_is_off_its_account_again() {
        var failed = EventContractTest.read("payout-failed", PayoutFailed.class)
                .money()
                .released();

        assertThat(failed.kind()).isEqualTo(Kind.PAYOUT_RELEASE);
        assertThat(failed.entries())
                .containsExactly(
                        new Entry(Account.PAYOUTS, "WECHAT_PAY", Money.cny(200_00)),
                        new Entry(Account.MERCHANT_PAYOUTS, "M1", Money.cny(-200_00)));
    }

    @Test
    void a_payout_of_ours_is_our_expense() {
        var ours = new PayoutSent("7", "PLATFORM", "ALIPAY", Money.cny(5), Instant.EPOCH).money();

        assertThat(ours.reserved().entries())
                .containsExactly(
                        new Entry(Account.PAYOUT_EXPENSE, "PLATFORM", Money.cny(5)),
                        new Entry(Account.PAYOUTS, "ALIPAY", Money.cny(-5)));
    }
}
