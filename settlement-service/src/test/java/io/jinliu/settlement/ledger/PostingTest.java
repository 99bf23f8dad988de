package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.CHANNEL_CLEARING;
import static io.jinliu.settlement.ledger.Account.MERCHANT_PENDING;
import static io.jinliu.settlement.ledger.Account.SUSPENSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import io.jinliu.settlement.ledger.Posting.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingTest {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final Movement PAID =
            new Movement("R-1", "WECHAT_PAY", Optional.of(new OrderNo(42)), Money.cny(136_00), NOON);

    @Test
    void cannot_be_made_unless_it_balances() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> posting(Money.cny(100), Money.cny(99)))
                .withMessageContaining("does not balance");
    }

    @Test
    void cannot_balance_one_currency_with_another() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> posting(Money.cny(100), Money.of(100, "JPY")));
    }

    @Test
    void cannot_have_one_side_or_a_line_of_nothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Posting(Kind.COLLECTION, "R-1", Optional.empty(), NOON, List.of()));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> posting(Money.cny(0), Money.cny(0)));
    }

    @Test
    void collection_and_its_refund_leave_nothing() {
        assertThat(entriesOf(PAID.collectionFor("M1"), PAID.refundFrom("M1")))
                .containsExactlyInAnyOrder(
                        new Entry(CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(136_00)),
                        new Entry(MERCHANT_PENDING, "M1", Money.cny(-136_00)),
                        new Entry(MERCHANT_PENDING, "M1", Money.cny(136_00)),
                        new Entry(CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(-136_00)));
    }

    @Test
    void money_of_nobody_waits_in_suspense() {
        assertThat(PAID.suspense().entries())
                .containsExactly(
                        new Entry(CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(136_00)),
                        new Entry(SUSPENSE, "WECHAT_PAY", Money.cny(-136_00)));
        assertThat(PAID.suspenseRefund().entries())
                .containsExactly(
                        new Entry(SUSPENSE, "WECHAT_PAY", Money.cny(136_00)),
                        new Entry(CHANNEL_CLEARING, "WECHAT_PAY", Money.cny(-136_00)));
    }

    @Test
    void the_chart_has_each_code_once() {
        assertThat(Account.values()).extracting(Account::code).doesNotHaveDuplicates();
        assertThat(Account.ofCode("2101")).isEqualTo(Account.MERCHANT_AVAILABLE);
        assertThatExceptionOfType(UnknownAccount.class).isThrownBy(() -> Account.ofCode("9999"));
    }

    private static List<Entry> entriesOf(Posting one, Posting other) {
        return List.of(one, other).stream()
                .flatMap(posting -> posting.entries().stream())
                .toList();
    }

    private static Posting posting(Money debit, Money credit) {
        return new Posting(
                Kind.COLLECTION,
                "R-1",
                Optional.empty(),
                NOON,
                List.of(
                        Entry.debit(CHANNEL_CLEARING, "WECHAT_PAY", debit),
                        Entry.credit(MERCHANT_PENDING, "M1", credit)));
    }
}
