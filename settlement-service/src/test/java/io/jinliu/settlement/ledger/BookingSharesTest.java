package io.jinliu.settlement.ledger;

import static io.jinliu.settlement.ledger.Account.CHANNEL_SHARED;
import static io.jinliu.settlement.ledger.Account.MERCHANT_AVAILABLE;
import static io.jinliu.settlement.ledger.Account.MERCHANT_RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.common.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingSharesTest {

    static final Instant NOON = Instant.parse("2026-01-03T09:00:00Z");

    final InMemoryBooks books = new InMemoryBooks();
    final BookShares bookShares = new BookShares(new MerchantBalances(books), books);

    @Test
    void what_was_shared_out_is_taken_from_available_and_the_rest_is_owed() {
        books.change(MERCHANT_AVAILABLE, "M1", Money.cny(20_00));
        book("S-1", -30_00);

        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(0));
        assertThat(books.balance(MERCHANT_RECEIVABLE, "M1")).isEqualTo(Money.cny(10_00));
        assertThat(books.sum(CHANNEL_SHARED, "WECHAT_PAY")).isEqualTo(Money.cny(-30_00));
        assertThat(books.postings).singleElement().extracting(Posting::kind).isEqualTo(Posting.Kind.SPLIT);
    }

    @Test
    void what_came_back_repays_first() {
        book("S-1", -10_00);
        book("G-1", 15_00);

        assertThat(books.balance(MERCHANT_RECEIVABLE, "M1")).isEqualTo(Money.cny(0));
        assertThat(books.balance(MERCHANT_AVAILABLE, "M1")).isEqualTo(Money.cny(5_00));
        assertThat(books.sum(CHANNEL_SHARED, "WECHAT_PAY")).isEqualTo(Money.cny(5_00));
    }

    @Test
    void a_cause_counts_once_whatever_the_merchant_has_meanwhile() {
        book("S-1", -10_00);
        books.change(MERCHANT_RECEIVABLE, "M1", Money.cny(-10_00));
        book("S-1", -10_00);

        assertThat(books.postings).hasSize(1);
        assertThat(books.balance(MERCHANT_RECEIVABLE, "M1")).isEqualTo(Money.cny(0));
    }

    @Test
    void a_cause_with_other_money_is_for_a_person() {
        book("S-1", -10_00);

        assertThatExceptionOfType(ContradictedPosting.class).isThrownBy(() -> book("S-1", -10_01));
    }

    private void book(String cause, long fen) {
        bookShares.book(new SharedMoney(cause, "WECHAT_PAY", "M1", Optional.of(new OrderNo(42)), Money.cny(fen), NOON));
    }
}
